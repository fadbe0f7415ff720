import Diagnostics
import Testing
import YAML

@Suite struct FrontMatterTests {
  /// The front matter and the body as text, or the faults.
  func parts(_ bytes: [UInt8]) -> [String?] {
    let (matter, faults) = FrontMatter.find(in: bytes, file: "t.md")
    if !faults.isEmpty { return faults.map { "\($0.span?.start ?? -1)..<\($0.span?.end ?? -1) \($0.id)" } }
    return [
      matter.yaml.map { String(decoding: bytes[$0], as: UTF8.self) },
      String(decoding: bytes[matter.body...], as: UTF8.self),
    ]
  }

  @Test(arguments: [
    ("---\na: b\n---\nbody", ["a: b\n", "body"]),
    ("---\r\na: b\r\n---\r\n\r\nbody", ["a: b\r\n", "\r\nbody"]),
    ("---\ra: b\r---\rbody", ["a: b\r", "body"]),
    ("--- \t\na: b\n---  \nbody", ["a: b\n", "body"]),
    ("---\n---\nbody", ["", "body"]),
    ("---\n---", ["", ""]),
    ("---\na: b\n---", ["a: b\n", ""]),
    ("---\na: |\n  ---\n ---\n----\n---x\n---\n---\n", ["a: |\n  ---\n ---\n----\n---x\n", "---\n"]),
    ("\u{FEFF}---\n漢: 字\n---\n身", ["漢: 字\n", "身"]),
  ])
  func standsBetweenTwoLinesOfThreeHyphens(text: String, expected: [String]) {
    #expect(parts(Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    "", "-", "--", "body", "----\na\n---\n", "---a\n---\n", " ---\na\n---\n", "\n---\na\n---\n", "\u{FEFF}body",
    "- - -\n---\n",
  ])
  func isAbsentWhereTheFirstLineIsAnythingElse(text: String) {
    let body = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    #expect(parts(Array(text.utf8)) == [nil, body])
  }

  @Test(arguments: ["---", "---\n", "---\na: b\n", "---\na: b\n ---\n", "---\na: b\n----\n...\n"])
  func withoutAnEndIsAFaultAtItsFirstLine(text: String) {
    #expect(parts(Array(text.utf8)) == ["0..<3 front-matter-unclosed"])
    #expect(parts([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == ["3..<6 front-matter-unclosed"])
    let (matter, faults) = FrontMatter.find(in: Array(text.utf8), file: "t.md")
    #expect(matter.yaml == nil)
    #expect(matter.body == text.utf8.count)
    #expect(faults.map(\.fix) == ["add a line '---' behind its last field"])
  }

  @Test func inUTF16IsAFault() {
    #expect(parts([0xFF, 0xFE, 0x2D, 0x00, 0x2D, 0x00]) == ["0..<2 utf-16"])
    #expect(parts([0xFE, 0xFF, 0x00, 0x2D]) == ["0..<2 utf-16"])
  }

  @Test func aFaultInsideItIsReportedAtItsPlaceInTheFile() {
    let text = "---\n漢: 字\nb: c: d\n---\nbody"
    let (matter, _) = FrontMatter.find(in: Array(text.utf8), file: "t.md")
    let parsed = parse(Array(text.utf8), in: matter.yaml, file: "t.md")
    #expect(lines(parsed.diagnostics, in: text) == ["3:5 yaml-syntax «:»"])
    #expect(parsed.diagnostics.map(\.file) == ["t.md"])
  }

  @Test func anUnclosedTextDoesNotReachTheBody() {
    let text = "---\na: \"b\n---\nbody \" end"
    let (matter, _) = FrontMatter.find(in: Array(text.utf8), file: "t.md")
    let parsed = parse(Array(text.utf8), in: matter.yaml, file: "t.md")
    #expect(lines(parsed.diagnostics, in: text) == ["2:4 yaml-syntax «\"»"])
  }
}
