import Diagnostics
import Testing
import YAML

@Suite struct FieldsNumberTests {
  @Test func truthIsTrueOrFalse() {
    var fields = opened("a: true\nb: false\nc:")
    #expect(fields.bool("a") == true)
    #expect(fields.bool("b") == false)
    #expect(fields.bool("c") == nil)
    #expect(fields.bool("d") == nil)
    #expect(fields.finish() == [])
  }

  @Test(arguments: [
    ("yes", "write true"), ("on", "write true"), ("True", "write true"), ("TRUE", "write true"), ("y", "write true"),
    ("no", "write false"), ("off", "write false"), ("False", "write false"), ("N", "write false"),
    ("1", "write true or false"), ("是", "write true or false"), ("'true'", "remove the quotation marks"),
  ])
  func anotherWordForTruthIsAFault(word: String, fix: String) {
    let text = "漢: \(word)"
    var fields = opened(text)
    #expect(fields.bool("漢") == nil)
    let found = fields.finish()
    #expect(lines(found, in: text) == ["1:4 wrong-type «\(word)»"])
    #expect(found.map(\.fix) == [fix])
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("-7", -7), ("+7", 7), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func readsAWholeNumber(text: String, expected: Int) {
    var fields = opened("a: \(text)")
    #expect(fields.int("a") == expected)
    #expect(fields.finish() == [])
  }

  @Test(arguments: ["seven", "1.0", "1e3", "0x1F", "1_000", "0113", "00", "-a", "+", "--1", "'7'", "[7]", "７", "1 2"])
  func anythingElseIsNoWholeNumber(word: String) {
    let text = "漢: \(word)"
    var fields = opened(text)
    #expect(fields.int("漢") == nil)
    #expect(lines(fields.finish(), in: text) == ["1:4 wrong-type «\(word)»"])
  }

  @Test(arguments: [
    ("9223372036854775808", Int.min...Int.max, "from -9223372036854775808 to 9223372036854775807"),
    ("-9223372036854775809", Int.min...Int.max, "from -9223372036854775808 to 9223372036854775807"),
    ("0", 1...10, "from 1 to 10"), ("11", 1...10, "from 1 to 10"), ("0", 1...Int.max, "at least 1"),
    ("3", Int.min...2, "at most 2"),
  ])
  func aNumberOutsideItsRangeIsAFault(word: String, range: ClosedRange<Int>, words: String) {
    let text = "漢: \(word)"
    var fields = opened(text)
    #expect(fields.int("漢", in: range) == nil)
    let found = fields.finish()
    #expect(lines(found, in: text) == ["1:4 number-out-of-range «\(word)»"])
    #expect(found.map(\.message) == ["'漢' must be \(words), not \(word)"])
  }

  @Test(
    arguments: [("0", 0), ("12", 12), ("-0.5", -0.5), ("+1.25e2", 125), ("1E-1", 0.1), ("007.5", 7.5)]
      as [(String, Double)])
  func readsADecimalNumber(text: String, expected: Double) {
    var fields = opened("a: \(text)")
    #expect(fields.double("a") == expected)
    #expect(fields.finish() == [])
  }

  @Test(arguments: [".5", "5.", "nan", "inf", ".inf", "0x1p3", "1,5", "1e", "e1", "-1-", "'1'", "half"])
  func anythingElseIsNoNumber(word: String) {
    let text = "漢: \(word)"
    var fields = opened(text)
    #expect(fields.double("漢") == nil)
    #expect(fields.finish().map(\.id) == ["wrong-type"])
  }

  @Test func aNumberThatNoDoubleHoldsIsAFault() {
    var fields = opened("a: 1e999")
    #expect(fields.double("a") == nil)
    #expect(fields.finish().map(\.id) == ["number-out-of-range"])
  }

  @Test func neededNumbersThatAreNotThereAreFaults() {
    var fields = opened("b: true\nc: 1\nd: 1.5")
    #expect(fields.required(bool: "a") == nil)
    #expect(fields.required(int: "a") == nil)
    #expect(fields.required(double: "a") == nil)
    #expect(fields.required(bool: "b") == true)
    #expect(fields.required(int: "c", in: 0...1) == 1)
    #expect(fields.required(double: "d") == 1.5)
    #expect(fields.finish().map(\.id) == ["missing-field", "missing-field", "missing-field"])
  }
}
