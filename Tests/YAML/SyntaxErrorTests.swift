import Diagnostics
import Testing
import YAML

@Suite struct SyntaxErrorTests {
  @Test(arguments: [
    ("title: a: b", "1:9 yaml-syntax «:»", "mapping values are not allowed in this context"),
    ("漢字: 語: b", "1:6 yaml-syntax «:»", "mapping values are not allowed in this context"),
    ("a: 1\n b: 2", "2:3 yaml-syntax «:»", "mapping values are not allowed in this context"),
    ("漢:\n\tb: 1", "2:1 yaml-syntax «»", "found character that cannot start any token"),
    ("漢: 字\n\tb: 1", "2:1 yaml-syntax «»", "found a tab character that violates indentation"),
    ("a: @x", "1:4 yaml-syntax «@»", "found character that cannot start any token"),
    ("漢: 字\nb: *重要*", "2:5 yaml-syntax «重»", "did not find expected alphabetic or numeric character"),
    ("a: &重 x", "1:5 yaml-syntax «重»", "did not find expected alphabetic or numeric character"),
    ("a: |\n\tx", "2:1 yaml-syntax «»", "found a tab character where an indentation space is expected"),
    ("a: >漢", "1:5 yaml-syntax «漢»", "did not find expected comment or line break"),
    ("a: 1\r\nb", "2:1 yaml-syntax «b»", "could not find expected ':'"),
    ("a: 1\n- b", "2:1 yaml-syntax «-»", "did not find expected key"),
    ("- 漢\nb: 1", "2:1 yaml-syntax «b»", "did not find expected '-' indicator"),
    ("a: '漢'c", "1:7 yaml-syntax «c»", "did not find expected key"),
    ("[a] b", "1:5 yaml-syntax «b»", "did not find expected <document start>"),
    ("a: \"漢\\q\"", "1:6 yaml-syntax «\\»", "found unknown escape character"),
    ("a: \"\\uD800\"", "1:7 yaml-syntax «D»", "found invalid Unicode character escape code"),
    ("a: - b", "1:4 yaml-syntax «-»", "block sequence entries are not allowed in this context"),
    ("a: [,]", "1:5 yaml-syntax «,»", "did not find expected node content"),
    (": b", "1:1 yaml-syntax «:»", "did not find expected key"),
    ("a: !x!y z", "1:4 yaml-syntax «!»", "found undefined tag handle"),
    ("'a\n---\nb'", "2:1 yaml-syntax «-»", "found unexpected document indicator"),
    ("a: 1\n...\nb", "3:1 yaml-syntax «b»", "did not find expected <document start>"),
  ])
  func areReportedWhereTheyStand(text: String, place: String, message: String) {
    let parsed = parse(Array(text.utf8), file: "t.yml")
    #expect(parsed.node == nil)
    #expect(lines(parsed.diagnostics, in: text) == [place])
    #expect(parsed.diagnostics.map(\.message) == [message])
  }

  @Test(arguments: [
    ("漢: \"字\n\n", "1:4 yaml-syntax «\"»"), ("漢: '字", "1:4 yaml-syntax «'»"), ("漢: [字, 語\n", "1:4 yaml-syntax «[»"),
    ("漢: {字: 語\n# c\n", "1:4 yaml-syntax «{»"),
  ])
  func whatHasNoEndIsMarkedAtItsBeginning(text: String, expected: String) {
    #expect(faults(of: text) == [expected])
  }

  @Test func namesWhatLibyamlWasReading() throws {
    let text = "a: 漢\nb: [漢, 字\nc: d"
    let finding = try #require(parse(Array(text.utf8), file: "t.yml").diagnostics.first)
    #expect(lines([finding], in: text) == ["3:2 yaml-syntax «:»"])
    #expect(finding.notes.map(\.message) == ["while parsing a flow sequence"])
    #expect(finding.notes.compactMap(\.span).map { marked($0, in: Array(text.utf8)) } == ["["])
  }

  @Test(arguments: [
    ("a:\n\tb: 1", "indent with spaces instead of tabs"),
    ("a: `x`", "put a text that begins with '`' in quotation marks"),
    ("a: b: c", "put a text that holds ': ' in quotation marks, or correct this line's indentation"),
    ("a: \"b", "close the quotation mark"),
    ("a: \"\\q\"", "write '\\\\' for a backslash, or use single quotation marks"),
    ("a: *", "put a text that begins with '*' in quotation marks"),
    ("a: & b", "put a text that begins with '&' in quotation marks"),
    ("a: [b", "close the list with ']', or put a text that begins with '[' in quotation marks"),
    ("a: {b", "close the fields with '}', or put a text that begins with '{' in quotation marks"),
    ("a: |b", "put a text that begins with '|' or '>' in quotation marks"),
    ("a: !<b", "put a text that begins with '!' in quotation marks"),
    ("a: 'b' c", "put the whole text in quotation marks, or nothing of it"),
    ("a: [b] c", "put a text that begins with a bracket in quotation marks"),
    ("a: b\n- c", "give this line the indentation of the lines that it belongs with"),
    ("a: b\nc", "write 'name: value'; a longer text goes on in lines that are indented"),
  ])
  func offerAWayOut(text: String, fix: String) {
    #expect(parse(Array(text.utf8), file: "t.yml").diagnostics.map(\.fix) == [fix])
  }
}
