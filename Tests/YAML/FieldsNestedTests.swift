import Diagnostics
import Testing
import YAML

@Suite struct FieldsNestedTests {
  @Test func aMappingInsideIsReadAndItsFaultsTakenIn() {
    let text = "name: 甲\ncontact:\n  phone: 113\n  hours: [1]\n  fex: 2\n"
    var fields = opened(text)
    #expect(fields.string("name") == "甲")
    let phone = fields.fields("contact") { contact in
      #expect(contact.string("hours") == nil)
      return contact.required(string: "phone")
    }
    #expect(phone == "113")
    #expect(lines(fields.finish(), in: text) == ["4:10 wrong-type «[1]»", "5:3 unknown-key «fex»"])
  }

  @Test func aMappingCanBeOpenedAndGivenBack() throws {
    let text = "contact:\n  phone: 113\n  fax: 2\n"
    var fields = opened(text)
    let opened = fields.fields("contact")
    var contact = try #require(opened)
    #expect(contact.string("phone") == "113")
    fields.take(contact)
    #expect(lines(fields.finish(), in: text) == ["3:3 unknown-key «fax»"])
  }

  @Test func whatIsNoMappingIsAFaultAndIsNotRead() {
    let text = "a: 漢\nb: [c]\nd:"
    var fields = opened(text)
    #expect(fields.fields("a") { _ in true } == nil)
    #expect(fields.fields("b") == nil)
    #expect(fields.fields("d") == nil)
    #expect(fields.fields("e") == nil)
    #expect(fields.required(fields: "d") { _ in true } == nil)
    #expect(
      lines(fields.finish(), in: text) == ["1:4 wrong-type «漢»", "2:4 wrong-type «[c]»", "3:1 missing-field «d»"])
  }

  @Test func aListOfMappingsIsReadItemByItem() {
    let text = "people:\n- name: 甲\n- 乙\n- nam: 丙\n- name: 丁\n"
    var fields = opened(text)
    let names = fields.list("people") { $0.string("name") }
    #expect(names == ["甲", nil, "丁"])
    #expect(lines(fields.finish(), in: text) == ["3:3 wrong-type «乙»", "4:3 unknown-key «nam»"])
  }

  @Test func aNeededListThatIsNotThereIsAFault() {
    var fields = opened("a: []\nb: c\nd: [{e: f}]")
    #expect(fields.required(list: "a") { _ in true } == [])
    #expect(fields.required(list: "b") { _ in true } == [])
    #expect(fields.required(list: "d") { $0.string("e") } == ["f"])
    #expect(fields.finish().map(\.message) == ["the field 'a' is empty", "'b' must be a list, not a text"])
  }

  @Test func aListOfAnythingIsGivenAsItIs() {
    var fields = opened("a: [b, [c], {d: e}, ~]\nf: g")
    #expect(fields.nodes("a").map { spoken($0) } == ["b", "[c]", "{d: e}", "null"])
    #expect(fields.nodes("f") == [])
    #expect(fields.nodes("g") == [])
    #expect(spoken(fields.node("f")) == "g")
    #expect(fields.finish().map(\.id) == ["wrong-type"])
  }

  @Test func keysOfTheAuthorsAreNeverUnknown() {
    let text = "terms:\n  漢: 字\n  語: ~\nword: w"
    var fields = opened(text)
    let terms = fields.entries("terms")
    #expect(terms.map(\.key) == ["漢", "語"])
    #expect(terms.map { marked($0.keySpan, in: Array(text.utf8)) } == ["漢", "語"])
    #expect(terms.map { spoken($0.value) } == ["字", "null"])
    #expect(fields.entries().map(\.key) == ["terms", "word"])
    #expect(fields.finish() == [])
  }

  @Test func aTableIsReadRowByRow() {
    let text = "first: {n: 1}\nsecond: 漢\nthird: {n: 3, m: 4}\n"
    var fields = opened(text)
    let rows = fields.table { entry, row in "\(entry.key) \(row.int("n") ?? 0)" }
    #expect(rows == ["first 1", "third 3"])
    #expect(lines(fields.finish(), in: text) == ["2:9 wrong-type «漢»", "3:15 unknown-key «m»"])
    var outer = opened("rows:\n  first: {n: 1}\n")
    #expect(outer.table("rows") { _, row in row.int("n") } == [1])
    #expect(outer.finish() == [])
  }

  @Test(arguments: [
    ("- n: 1\n- n: 2\n- m: 3\n", [1, 2, 0], ["3:3 unknown-key «m»"]), ("", [], []),
    ("- n: [", [], ["1:7 yaml-syntax «»"]),
    ("n: 1", [], ["1:1 wrong-type «n: 1»"]),
    ("- n: 1\n  n: 2\n- 漢\n", [1], ["2:3 duplicate-key «n»", "3:3 wrong-type «漢»"]),
  ])
  func aTextCanBeAListOfMappings(text: String, expected: [Int], faults: [String]) {
    let parsed = parse(Array(text.utf8), file: "t.yml")
    let (numbers, found) = Fields.list(parsed, file: "t.yml") { $0.int("n") ?? 0 }
    #expect(numbers == expected)
    #expect(lines(found, in: text) == faults)
  }

  @Test func anErrorInsideLeavesByThrowing() {
    struct Failure: Error {}
    var fields = opened("a: {b: c}\nd: [{e: f}]")
    #expect(throws: Failure.self) { try fields.fields("a") { _ in throw Failure() } }
    #expect(throws: Failure.self) { try fields.list("d") { _ in throw Failure() } }
  }
}
