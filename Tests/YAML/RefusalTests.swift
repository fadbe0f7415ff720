import Diagnostics
import Testing
import YAML

@Suite struct RefusalTests {
  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", ["3:1 duplicate-key «a»"], "{a: 1, b: 2}"),
    ("漢: {字: 1, 字: 2, 字: 3}", ["1:11 duplicate-key «字»", "1:17 duplicate-key «字»"], "{漢: {字: 1}}"),
    ("[a]: b\nc: d", ["1:1 yaml-key-not-text «[»"], "{c: d}"),
    ("? {a: b}\n: c\nd: e", ["1:3 yaml-key-not-text «{»"], "{d: e}"),
    ("? [[a], {b: c}]\n: {d: e}\nf: g", ["1:3 yaml-key-not-text «[»"], "{f: g}"),
    ("? - a\n: b", ["1:3 yaml-key-not-text «-»"], "{}"),
    ("a: {{ b }}", ["1:5 yaml-key-not-text «{»"], "{a: {}}"),
    ("?\n: b\nc: d", ["1:2 yaml-key-not-text «»"], "{c: d}"),
    ("<<: {a: 1}\nb: 2", ["1:1 yaml-merge-key «<<»"], "{b: 2}"),
    ("a: !!python/object:os.system x", ["1:4 yaml-tag «!!python/object:os.system»"], "{a: x}"),
    ("漢: &x !漢 y", ["1:8 yaml-syntax «漢»"], "nothing"),
    (
      "漢: &x !foo y\nb: !!map {c: d}\ne: !!seq [f]",
      [
        "1:7 yaml-tag «!foo»", "2:4 yaml-tag «!!map»", "3:4 yaml-tag «!!seq»",
      ], "{漢: y, b: {c: d}, e: [f]}"
    ),
    ("a: ! b", ["1:4 yaml-tag «!»"], "{a: b}"),
    ("漢: 1\n---\nb: 2", ["2:1 yaml-many-documents «---»"], "nothing"),
    ("--- 漢\n--- b", ["2:1 yaml-many-documents «---»"], "nothing"),
    ("a\n...\n# c\n...\n---\nb", ["5:1 yaml-many-documents «---»"], "nothing"),
    ("%YAML 1.2\n---\na: 1", ["1:1 yaml-directive «%»"], "nothing"),
    ("# 漢\n\n%TAG ! x", ["3:1 yaml-directive «%»"], "nothing"),
    ("a: 1\n...\n%TAG ! x\n---\n", ["3:1 yaml-directive «%»"], "nothing"),
    ("a: 漢\nb: \"\\0\"", ["2:4 control-character «\"\\0\"»"], "{a: 漢, b: '\0'}"),
    ("a: \"\\e[31m\\u0085\"", ["1:4 control-character «\"\\e[31m\\u0085\"»"], "{a: '\u{1B}[31m\u{85}'}"),
  ])
  func areReportedWhereTheyStandAndTheRestIsRead(text: String, expected: [String], rest: String) {
    let parsed = parse(Array(text.utf8), file: "t.yml")
    #expect(lines(parsed.diagnostics, in: text) == expected)
    #expect(spoken(parsed.node) == rest)
  }

  @Test(arguments: [1, 40])
  func aDuplicateNamesTheFirstPlace(otherKeys: Int) throws {
    let others = (0..<otherKeys).map { "k\($0): v\n" }.joined()
    let text = "漢: 1\n\(others)漢: 2\n"
    let finding = try #require(parse(Array(text.utf8), file: "t.yml").diagnostics.first)
    #expect(lines([finding], in: text) == ["\(otherKeys + 2):1 duplicate-key «漢»"])
    #expect(finding.message == "the field '漢' is given twice")
    #expect(finding.notes == [Diagnostic.Note("it is first given here", span: Span(0, 3))])
  }

  @Test func allowAPercentSignInsideATextAndDotsInsideAWord() {
    #expect(read("a: \"b\n%c\"") == "{a: 'b %c'}")
    #expect(read("a: ...b\nc: 5%") == "{a: ...b, c: 5%}")
  }
}
