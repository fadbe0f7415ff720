import Diagnostics
import Testing
import YAML

@Suite struct SpanTests {
  /// The bytes of a node and of everything in it, outermost first.
  func stretches(_ node: Node, in bytes: [UInt8]) -> [String] {
    let own = [marked(node.span, in: bytes)]
    switch node.content {
    case .null, .scalar: return own
    case .sequence(let items): return own + items.flatMap { stretches($0, in: bytes) }
    case .mapping(let pairs):
      return own + pairs.flatMap { [marked($0.key.span, in: bytes)] + stretches($0.value, in: bytes) }
    }
  }

  @Test(arguments: [
    ("a: b", ["a: b", "a", "b"]),
    ("a: b   # c\n\n# d\n", ["a: b", "a", "b"]),
    ("a: 'b c' \n", ["a: 'b c'", "a", "'b c'"]),
    ("漢: 字\n語: [甲, 乙 ] # 丙\n", ["漢: 字\n語: [甲, 乙 ]", "漢", "字", "語", "[甲, 乙 ]", "甲", "乙"]),
    (
      "a: {b: c, d: [e]}\nf: g",
      ["a: {b: c, d: [e]}\nf: g", "a", "{b: c, d: [e]}", "b", "c", "d", "[e]", "e", "f", "g"]
    ),
    ("a: [b: c]", ["a: [b: c]", "a", "[b: c]", "b: c", "b", "c"]),
    ("a: [b: {c: d}, e]", ["a: [b: {c: d}, e]", "a", "[b: {c: d}, e]", "b: {c: d}", "b", "{c: d}", "c", "d", "e"]),
    ("a:\n- b\n- c\n\nd: e", ["a:\n- b\n- c\n\nd: e", "a", "- b\n- c", "b", "c", "d", "e"]),
    (
      "a:\n  - b: c\n    d: e\n  - f\n",
      [
        "a:\n  - b: c\n    d: e\n  - f", "a", "- b: c\n    d: e\n  - f", "b: c\n    d: e", "b", "c", "d", "e", "f",
      ]
    ),
    ("a: |\n  b\n  c\n\n\nd: e", ["a: |\n  b\n  c\n\n\nd: e", "a", "|\n  b\n  c", "d", "e"]),
    ("a: b\n  漢\nd: e", ["a: b\n  漢\nd: e", "a", "b\n  漢", "d", "e"]),
    ("a: \"漢\\u6f22\"\r\nb: c", ["a: \"漢\\u6f22\"\r\nb: c", "a", "\"漢\\u6f22\"", "b", "c"]),
    ("a: 😀\u{85}b: \u{2028}\nc: d", ["a: 😀\u{85}b: \u{2028}\nc: d", "a", "😀", "b", "", "c", "d"]),
    ("a:\nb: ~", ["a:\nb: ~", "a", "", "b", "~"]),
    ("a: &x b\nc: *x", ["a: &x b\nc: *x", "a", "&x b", "c", "&x b"]),
    ("- - a\n  - 漢\n-  b", ["- - a\n  - 漢\n-  b", "- a\n  - 漢", "a", "漢", "b"]),
  ])
  func markExactlyTheWrittenBytes(text: String, expected: [String]) throws {
    let bytes = Array(text.utf8)
    let parsed = parse(bytes, file: "t.yml")
    #expect(parsed.diagnostics == [])
    let node = try #require(parsed.node)
    #expect(stretches(node, in: bytes) == expected)
  }

  @Test func countAByteOrderMark() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a: b".utf8)
    guard case .mapping(let pairs) = parse(bytes, file: "t.yml").node?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(pairs.map(\.key.span) == [Span(3, 4)])
  }

  @Test func anEmptyTextStandsWhereItsRangeBegins() {
    #expect(parse(Array("---\n---\n".utf8), in: 4..<4, file: "t.md").node == Node(span: Span(4, 4), content: .null))
  }
}
