import Foundation
import TestSupport
import Testing

/// What an enemy, or an accident, puts into a page or a configuration: a clear error or safe output, never a crash.
@Suite(.serialized, .enabled(if: Tool.path != nil, "the tool is not built")) struct HostileInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let bytes: [UInt8]
    var testDescription: String { name }

    /// A page's body.
    init(_ name: String, _ body: String) {
      self.init(name, file: "Content/pages/one/en.md", SmallProject.front() + body)
    }

    init(_ name: String, file: String, _ text: String) {
      self.init(name, file: file, bytes: Array(text.utf8))
    }

    init(_ name: String, file: String, bytes: [UInt8]) {
      self.name = name
      self.file = file
      self.bytes = bytes
    }
  }

  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  private static let page = "Content/pages/one/en.md"
  private static let front = Array(SmallProject.front().utf8)

  static let cases: [Case] = [
    Case("raw script", "<script>alert(1)</script>\n"),
    Case("script in a title", file: page, SmallProject.front("\"<script>alert(1)</script>\"") + "Text.\n"),
    Case(
      "scheme tricks",
      "[a](JaVaScRiPt:alert(1)) [b](java&#115;cript:x) [c](data:text/html,x) [d](vbscript:x) ![e](data:image/png,x)\n"),
    Case("traversal slug", file: page, SmallProject.front("One", "slug: ../../../etc/cron.d/x\n") + "Text.\n"),
    Case("override in a slug", file: page, SmallProject.front("One", "slug: \"a\u{202E}gpj.exe\"\n") + "Text.\n"),
    Case("YAML bomb", file: page, "---\na: &a [x,x,x,x,x,x,x,x,x]\n" + ("b"..."i").bomb + "title: One\n---\n"),
    Case("10,000 nested quotes", times("> ", 10_000) + "x\n"),
    Case("10,000 nested lists", times("- ", 10_000) + "x\n"),
    Case("10,000 nested brackets in YAML", file: page, "---\ntitle: " + times("[", 10_000) + "\n---\n"),
    Case("10,000 nested entries in YAML", file: "Content/registry/facts.yml", times("- ", 10_000) + "x\n"),
    Case("a line of 5 MB", times("word ", 1_000_000) + "\n"),
    Case("a line of 5 MB without a blank", times("x", 5_000_000) + "\n"),
    Case("invalid UTF-8", file: page, bytes: front + [0xFF, 0xFE, 0x80, 0x0A]),
    Case("NUL", file: page, bytes: front + [0x61, 0, 0x62, 0x0A]),
    Case("BOM", file: page, bytes: [0xEF, 0xBB, 0xBF] + front + Array("Text.\n".utf8)),
    Case("CRLF", file: page, (SmallProject.front() + "## Head\n\nText.\n").replacing("\n", with: "\r\n")),
    Case("a table of 2,000 columns", times("| a ", 2_000) + "|\n" + times("|---", 2_000) + "|\n" + times("|x|\n", 500)),
    Case("a table of 20,000 rows", "| a | b |\n|---|---|\n" + times("| 1 | 2 |\n", 20_000)),
    Case("50,000 stars", times("*", 50_000) + "a" + times("*", 50_000) + "\n"),
    Case("50,000 stars and letters", times("*a ", 50_000) + "\n"),
    Case("50,000 backticks", (1...300).map { times("`", $0) + "a" }.joined() + "\n"),
    Case(
      "50,000 reference definitions", (1...50_000).map { "[r\($0)]: https://e.example/\($0)\n" }.joined() + "\n[r1]\n"),
    Case("50,000 headings", (1...50_000).map { "## Heading \($0 % 7)\n\n" }.joined()),
    Case("50,000 brackets", times("![[]()", 50_000) + "\n"),
    Case("50,000 open links", times("[a](", 50_000) + "\n"),
    Case("50,000 angle brackets", times("<", 50_000) + "\n"),
    Case("50,000 list items", times("- a\n", 50_000)),
    Case(
      "a registry of 50,000 keys", file: "Content/registry/actions.yml",
      (1...50_000).map { "k\($0): {name: {en: x}}\n" }.joined()),
    Case("UTF-16", file: "nightlight.yml", bytes: [0xFF, 0xFE] + Array("n\0a\0m\0e\0".utf8)),
    Case("nothing", file: "nightlight.yml", bytes: []),
  ]

  @Test(arguments: cases) func isAnsweredAndNeverACrash(_ hostile: Case) throws {
    let project = try SmallProject()
    try project.write(hostile.file, bytes: hostile.bytes)
    let outcome = try project.run("build", "--quiet")
    #expect([0, 1].contains(outcome.status), "status \(outcome.status): \(outcome.errors.prefix(500))")
    // A debug build is some ten times slower than the one that people run, which has 5 s.
    #expect(outcome.seconds < 60)
    #expect(outcome.peakMiB < 500)
    let site = try project.site()
    if outcome.status == 1 {
      #expect(outcome.errors.contains("error:"))
      #expect(site.isEmpty)
    } else {
      let html = String(decoding: site["en/pages/one.html"] ?? Data(), as: UTF8.self)
      #expect(!html.contains("<script>alert"))
      #expect(!html.lowercased().contains("javascript:"))
    }
    #expect(!FileManager.default.fileExists(atPath: project.folder.path + "/etc"))
  }
}

extension ClosedRange<Unicode.Scalar> {
  /// Anchors that each hold the one before nine times.
  fileprivate var bomb: String {
    var text = ""
    for value in lowerBound.value...upperBound.value {
      guard let scalar = Unicode.Scalar(value), let before = Unicode.Scalar(value - 1) else { continue }
      let alias = "*\(before)"
      text += "\(scalar): &\(scalar) [\(Array(repeating: alias, count: 9).joined(separator: ","))]\n"
    }
    return text
  }
}
