import Testing

@testable import Chromium

@Suite("The driver's JSON")
struct JSONTests {
  private func read(_ text: String) throws -> JSON { try JSONReader.read(Array(text.utf8)[...]) }

  @Test func readsEveryKindOfValue() throws {
    #expect(
      try read(#" {"a":[1,-2.5e3,true,false,null,""],"b":{}, "c":"x\n\"\\\/\u5b78\ud83d\udd6f燈"} "#)
        == ["a": [1, -2500, true, false, .null, ""], "b": [:], "c": "x\n\"\\/學🕯燈"])
  }

  @Test func writesWhatItReadsAgain() throws {
    let value: JSON = ["text": "a\u{1}\u{2028}\"\\燈\n", "list": [0, 0.5, true, .null], "none": [:]]
    #expect(try read(value.description) == value)
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\"}", "\"x", "\"\\u12\"", "1 2", "nul", String(repeating: "[", count: 9999)])
  func refusesWhatIsNotJSON(_ text: String) {
    #expect(throws: JSONReader.Malformed.self) { try read(text) }
  }

  @Test func answersNullForWhatIsNotThere() {
    let value: JSON = ["a": [1]]
    #expect(value["b"]["c"][3].isNull)
    #expect(value["a"][0].int == 1)
  }
}
