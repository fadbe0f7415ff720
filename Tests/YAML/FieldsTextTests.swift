import Diagnostics
import Testing
import YAML

@Suite struct FieldsTextTests {
  @Test(arguments: ["no", "on", "true", "0113", "1e3", "2026-01-31", "漢 字", "12:30", "+886"])
  func aTextStaysAsItIsWritten(word: String) {
    var fields = opened("a: \(word)")
    #expect(fields.string("a") == word)
    #expect(fields.finish() == [])
  }

  @Test(arguments: ["a:", "a: ~", "a: null", "{}", ""])
  func anAbsentOrEmptyFieldIsNoTextAndNoFault(text: String) {
    var fields = opened(text)
    #expect(fields.string("a") == nil)
    #expect(fields.scalar("a") == nil)
    #expect(fields.strings("a") == [])
    #expect(fields.has("a") == false)
    #expect(fields.finish() == [])
  }

  @Test func aQuotedEmptyTextIsAText() {
    var fields = opened("a: ''")
    #expect(fields.string("a") == "")
    #expect(fields.has("a") == true)
    #expect(fields.finish() == [])
  }

  @Test(arguments: [
    ("a: [b]", "1:4 wrong-type «[b]»", "'a' must be a text, not a list"),
    ("a:\n  漢: b", "2:3 wrong-type «漢: b»", "'a' must be a text, not a group of fields"),
  ])
  func anotherKindOfValueIsAFault(text: String, place: String, message: String) {
    var fields = opened(text)
    #expect(fields.string("a") == nil)
    let found = fields.finish()
    #expect(lines(found, in: text) == [place])
    #expect(found.map(\.message) == [message])
  }

  @Test(arguments: [
    ("漢: 字", "1:1 missing-field «漢: 字»", "the field 'a' is missing"),
    ("漢: 字\na:", "2:1 missing-field «a»", "the field 'a' is empty"),
    ("漢: 字\na: ''", "2:1 missing-field «a»", "the field 'a' is empty"),
    ("漢: 字\na: \"\"", "2:1 missing-field «a»", "the field 'a' is empty"),
  ])
  func aNeededTextThatIsNotThereIsAFaultAtTheMapping(text: String, place: String, message: String) {
    var fields = opened(text)
    #expect(fields.required(string: "a") == "")
    #expect(fields.has("漢") == true)
    let found = fields.finish()
    #expect(lines(found, in: text) == [place])
    #expect(found.map(\.message) == [message])
  }

  @Test func anEmptyMappingLacksItsFieldsAndAnUnreadableOneDoesNot() {
    var empty = opened("")
    #expect(empty.required(string: "a") == "")
    #expect(empty.finish().map(\.id) == ["missing-field"])
    var unreadable = opened("b: [")
    #expect(unreadable.required(string: "a") == "")
    #expect(unreadable.finish().map(\.id) == ["yaml-syntax"])
    var list = opened("- b")
    #expect(list.required(string: "a") == "")
    #expect(list.finish().map(\.message) == ["fields are needed here, each as 'name: value', not a list"])
  }

  @Test func listsOfTextsKnowTheirPlaces() {
    let text = "漢: [甲, 'no', 3]\nb: one\nc: []"
    var fields = opened(text)
    let scalars = fields.scalars("漢")
    #expect(scalars.map(\.text) == ["甲", "no", "3"])
    #expect(scalars.map { marked($0.span, in: Array(text.utf8)) } == ["甲", "'no'", "3"])
    #expect(fields.strings("b") == ["one"])
    #expect(fields.strings("c") == [])
    #expect(fields.finish() == [])
  }

  @Test func eachItemThatIsNoTextIsAFault() {
    let text = "漢: [甲, [乙], {丙: 丁}, ~, 戊]\nb: {c: d}"
    var fields = opened(text)
    #expect(fields.strings("漢") == ["甲", "戊"])
    #expect(fields.strings("b") == [])
    let found = fields.finish()
    #expect(
      lines(found, in: text) == [
        "1:8 wrong-type «[乙]»", "1:13 wrong-type «{丙: 丁}»", "1:21 wrong-type «~»", "2:4 wrong-type «{c: d}»",
      ])
    #expect(
      found.map(\.message) == [
        "each item of '漢' must be a text, not a list", "each item of '漢' must be a text, not a group of fields",
        "each item of '漢' must be a text, not nothing", "'b' must be a list of texts, not a group of fields",
      ])
  }

  @Test(arguments: ["b: c", "b: c\na:", "b: c\na: []"])
  func aNeededListThatIsNotThereIsAFault(text: String) {
    var fields = opened(text)
    #expect(fields.required(strings: "a") == [])
    #expect(fields.has("b") == true)
    #expect(fields.finish().map(\.id) == ["missing-field"])
  }

  @Test func aNeededListIsRead() {
    var fields = opened("a: [b, c]")
    #expect(fields.required(strings: "a") == ["b", "c"])
    #expect(fields.finish() == [])
  }
}
