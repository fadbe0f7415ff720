import Diagnostics
import Testing
import YAML

@Suite struct FieldsChoiceTests {
  enum Audience: String, CaseIterable {
    case parents
    case teachers
    case young = "young-people"
  }

  @Test func readsAWordOfTheSet() {
    var fields = opened("a: parents\nb: [young-people, 'teachers']\nc: parents\nd:")
    #expect(fields.choice("a", as: Audience.self) == .parents)
    #expect(fields.choices("b", as: Audience.self) == [.young, .teachers])
    #expect(fields.choices("c", as: Audience.self) == [.parents])
    #expect(fields.choice("d", as: Audience.self) == nil)
    #expect(fields.required(choice: "a", as: Audience.self) == .parents)
    #expect(fields.required(choices: "c", as: Audience.self) == [.parents])
    #expect(fields.finish() == [])
  }

  @Test(arguments: [
    ("parnets", "did you mean 'parents'?"), ("Teachers", "did you mean 'teachers'?"),
    ("police", "write one of parents, teachers, young-people"), ("''", "write one of parents, teachers, young-people"),
  ])
  func anotherWordIsAFaultWithTheNearest(word: String, fix: String) {
    let text = "漢: \(word)"
    var fields = opened(text)
    #expect(fields.choice("漢", as: Audience.self) == nil)
    let found = fields.finish()
    #expect(lines(found, in: text) == ["1:4 unknown-value «\(word)»"])
    #expect(found.map(\.fix) == [fix])
  }

  @Test func eachWrongWordOfAListIsAFaultAndTheRightOnesAreKept() {
    let text = "漢: [parents, 甲, young, teachers]"
    var fields = opened(text)
    #expect(fields.choices("漢", as: Audience.self) == [.parents, .teachers])
    let found = fields.finish()
    #expect(lines(found, in: text) == ["1:14 unknown-value «甲»", "1:17 unknown-value «young»"])
    #expect(found.map(\.message) == ["'漢' cannot be '甲'", "'漢' cannot be 'young'"])
  }

  @Test func neededWordsThatAreNotThereAreFaults() {
    var fields = opened("b: []")
    #expect(fields.required(choice: "a", as: Audience.self) == nil)
    #expect(fields.required(choices: "b", as: Audience.self) == [])
    #expect(fields.finish().map(\.id) == ["missing-field", "missing-field"])
  }

  @Test func aLongWordIsCutInTheMessage() {
    var fields = opened("a: \(String(repeating: "漢", count: 50_000))")
    #expect(fields.choice("a", as: Audience.self) == nil)
    #expect(fields.finish().map(\.message) == ["'a' cannot be '\(String(repeating: "漢", count: 40))…'"])
  }
}
