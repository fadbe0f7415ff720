import Diagnostics
import Testing
import YAML

@Suite struct ParseTests {
  @Test(arguments: [
    ("", "null"), ("\n\n", "null"), ("# only a comment", "null"), ("---", "null"), ("--- \n...\n", "null"),
    ("a: 1", "{a: 1}"), ("a:", "{a: null}"), ("a: ~", "{a: null}"), ("a: null", "{a: null}"), ("a: NULL", "{a: null}"),
    ("a: 'null'", "{a: 'null'}"), ("a: \"\"", "{a: ''}"), ("null: a", "{null: a}"), ("~: a", "{~: a}"),
    ("- a\n- b", "[a, b]"), ("[a, [b, {c: d}]]", "[a, [b, {c: d}]]"), ("a: [b: c, d]", "{a: [{b: c}, d]}"),
    ("a:\n- b\nc: d", "{a: [b], c: d}"), ("- - a\n  - b\n- c", "[[a, b], c]"),
    ("a: b # comment", "{a: b}"), ("a: b#c", "{a: b#c}"), ("a: http://x.tw:80/", "{a: http://x.tw:80/}"),
    ("a: b\n  c", "{a: b c}"), ("a: |\n  b\n  c\n", "{a: 'b\nc\n'}"), ("a: >-\n  b\n  c\n", "{a: 'b c'}"),
    ("? a\n: b", "{a: b}"), ("'a b': c", "{a b: c}"), ("a: 'it''s'", "{a: 'it's'}"),
    ("a: \"\\u6f22 \\x41 \\n\"", "{a: '漢 A \n'}"), ("標題: 睡眠", "{標題: 睡眠}"), ("{}", "{}"), ("[]", "[]"),
    ("--- {a: b}\n...\n# end\n...\n", "{a: b}"), ("a: <<", "{a: <<}"), ("'<<': a", "{<<: a}"),
  ])
  func readsWhatIsWritten(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    "no", "on", "off", "yes", "y", "true", "0113", "1e3", "0x1F", "1_000", "12:30", "2026-01-31", "=", ".5",
  ])
  func leavesAnUnquotedWordAsItIsWritten(word: String) {
    #expect(read("a: \(word)") == "{a: \(word)}")
  }

  @Test(arguments: [("a: 1\r\nb:\r\n- x\r\n- y\r\n", "{a: 1, b: [x, y]}"), ("a: 1\rb: 2\r", "{a: 1, b: 2}")])
  func readsEveryLineEnding(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test func tellsQuotedFromUnquoted() {
    #expect(value("a", in: "a: 1")?.content == .scalar("1", quoted: false))
    #expect(value("a", in: "a: '1'")?.content == .scalar("1", quoted: true))
    #expect(value("a", in: "a: \"1\"")?.content == .scalar("1", quoted: true))
    #expect(value("a", in: "a: |-\n 1")?.content == .scalar("1", quoted: true))
  }

  @Test func readsOnlyItsRangeAndCountsFromTheFilesFirstByte() throws {
    let text = "漢\n---\n字: [甲, 乙]\n---\nbody: ]"
    let bytes = Array(text.utf8)
    let (matter, _) = FrontMatter.find(in: Array(bytes[4...]), file: "t.md")
    let yaml = try #require(matter.yaml)
    let parsed = parse(bytes, in: yaml.lowerBound + 4..<yaml.upperBound + 4, file: "t.md")
    #expect(parsed.diagnostics == [])
    guard case .mapping(let pairs) = parsed.node?.content, case .sequence(let items) = pairs.first?.value.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map { marked($0.span, in: bytes) } == ["甲", "乙"])
    #expect(pairs.map { marked($0.key.span, in: bytes) } == ["字"])
  }

  @Test(arguments: [0..<0, 3..<3, 2..<900, 900..<901])
  func takesARangeThatLeavesTheFile(range: Range<Int>) {
    #expect(spoken(parse(Array("ab:".utf8), in: range, file: "t.yml").node).isEmpty == false)
  }
}
