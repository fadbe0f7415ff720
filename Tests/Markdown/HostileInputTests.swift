import Diagnostics
import Markdown
import Testing

/// Texts made to exhaust time, memory or the stack; a debug build gets smaller ones.
@Suite struct HostileInputTests {
  #if DEBUG
    static let scale = 1
  #else
    static let scale = 10
  #endif

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: @Sendable () -> String
    /// The ids that the text must be refused with; nil where it is read.
    let refusal: String?

    init(_ name: String, refusal: String? = nil, _ text: @escaping @Sendable () -> String) {
      testDescription = name
      self.refusal = refusal
      self.text = text
    }
  }

  private static func times(_ unit: String, _ count: Int) -> String { String(repeating: unit, count: count) }

  static let cases: [Case] = [
    Case("50,000 stars") { times("*", 50_000) },
    Case("stars within words") { times("a*", 5_000 * scale) },
    Case("stars and underscores") { times("*a_ ", 5_000 * scale) },
    Case("emphasis within emphasis") { times("*a **a ", 3_000 * scale) + "b" + times(" a** a*", 3_000 * scale) },
    Case("backticks of every length") { (1..<300 + 50 * scale).map { "e" + times("`", $0) }.joined() },
    Case("backticks") { times("`a", 5_000 * scale) },
    Case("definitions") { (0..<1_900 * scale).map { "[r\($0)]: /u\($0)\n\n" }.joined() + times("[r1] ", 900) },
    Case("definitions without blank lines", refusal: "too-many-brackets") {
      (0..<50_000).map { "[r\($0)]: /u\n" }.joined()
    },
    Case("one long definition used often") {
      "[a]: /" + times("x", 30_000 * scale) + "\n\n" + times(times("[a] ", 100) + "\n\n", 20 * scale)
    },
    Case("quotes 10,000 deep", refusal: "nested-too-deep") { times(">", 10_000) + "a" },
    Case("lists 10,000 deep", refusal: "nested-too-deep") { times("- ", 10_000) + "a" },
    Case("numbered lists 10,000 deep", refusal: "nested-too-deep") { times("1. ", 10_000) + "a" },
    Case("lists 1,000 deep by indent", refusal: "nested-too-deep") {
      (0..<1_000).map { times("  ", $0) + "- a\n" }.joined()
    },
    Case("lists as deep as may be, and blank lines") {
      (0..<99).map { times("  ", $0) + "- a\n" }.joined() + times("\n", 10_000 * scale)
    },
    Case("lists as deep as may be, often") { times(times("- ", 100) + "a\n\n", 20 * scale) },
    Case("lazy lines below deep quotes") { times(">", 100) + "a\n" + times("b\n", 5_000 * scale) },
    Case("angles") { times("<", 10_000 * scale) },
    Case("tags that do not end") { times("<a ", 10_000 * scale) },
    Case("declarations that do not end") { "x" + times("<!A ", 10_000 * scale) },
    Case("instructions that do not end") { "x" + times("<?", 10_000 * scale) },
    Case("comments that do not end") { "x" + times("<!--a ", 10_000 * scale) },
    Case("20,000 brackets") { times("[", 20_000) },
    Case("20,001 brackets", refusal: "too-many-brackets") { times("[", 20_001) },
    Case("brackets in many paragraphs", refusal: "too-many-brackets") { times(times("[", 19_000) + "\n\n", 3) },
    Case("pictures around empty links") { times("![[]()", 1_000 * scale) },
    Case("pictures before empty links") { times("![", 1_000 * scale) + times("[]()", 1_000 * scale) },
    Case("links that do not end") { times("[a](b", 1_900 * scale) },
    Case("destinations that do not end") { times("[a](<b", 1_900 * scale) },
    Case("references to characters") { times("&#x41;", 10_000 * scale) + times("&", 10_000 * scale) },
    Case("a table of many columns") { times("a|", 2_000 * scale) + "\n" + times("-|", 2_000 * scale) },
    Case("a wide table of short rows") {
      times("a|", 2_000) + "\n" + times("-|", 2_000) + "\n" + times("x\n", 1_000 * scale)
    },
    Case("a table of many rows") { "|a|b|\n|-|-|\n" + times("|*c*|[d](e)|\n", 900 * scale) },
    Case("many delimiter rows") { "a\n" + times("|-|-|\n", 2_000 * scale) },
    Case("a 5 MB line") { times("word 字 ", 550_000) },
    Case("a 5 MB line of stars", refusal: "text-too-large") { times("a*", 2_500_000) },
    Case("5 MB of line ends", refusal: "text-too-large") { times("\n", 5_000_000) },
    Case("20 MB", refusal: "text-too-large") { times("0123456789", 2_000_000) },
    Case("equal headings") { times("# same\n\n", 5_000 * scale) },
    Case("headings named as made ids are") {
      (0..<2_000 * scale).map { "# x-\($0)\n" }.joined() + times("# x\n", 2_000 * scale)
    },
    Case("a long heading") { "# " + times("字", 30_000 * scale) },
    Case("NUL") { times("\0", 5_000 * scale) },
    Case("carriage returns") { times("a *b*\r\r", 5_000 * scale) },
    Case("comments") { times("<!-- a -->", 5_000 * scale) },
    Case("raw HTML") { times("x <b> ", 5_000 * scale) },
    Case("dangerous links") { times("[a](javascript:x) ", 1_900 * scale) },
    Case("a padded dangerous link") { "[a](" + times("&#10;", 10_000 * scale) + "javascript:x)" },
    Case("percent signs of percent signs") { "[a](" + times("%25", 10_000 * scale) + ")" },
    Case("links that are hard to find") { "[a]: /x\n" + times("`[`\\\n[a] ", 900 * scale) },
    Case("a line far to the right", refusal: "nested-too-deep") { times("\t", 10_000) + "a" },
    Case("characters that turn the direction") { times("\u{202E}", 5_000 * scale) },
    Case("references to such, nested") {
      times("*&#x202E;", 4_000 * scale) + "a" + times("*", 4_000 * scale)
    },
    Case("a blank line of many blanks") { "a\n" + times(" ", 50_000 * scale) + "\nb" },
  ]

  // The bar is five seconds of one reading on an idle machine; the trait counts by minutes.
  @Test(.timeLimit(.minutes(1)), arguments: cases) func isReadInLinearTimeOrRefused(_ hostile: Case) {
    let source = Array(hostile.text().utf8)
    for mode in [Mode.normal, .passThrough] {
      let reading = Reading(source, mode: mode)
      var out = reading.document.html()
      reading.document.appendSearchText(into: &out)
      if let refusal = hostile.refusal {
        #expect(reading.ids == [refusal])
        #expect(reading.document.nodes.count == 1)
      } else {
        #expect(!reading.ids.contains { ["text-too-large", "nested-too-deep", "too-many-brackets"].contains($0) })
      }
      #expect(reading.diagnostics.count <= 200)
    }
  }

  @Test func saysHowManyDiagnosticsItLeavesOut() {
    let reading = Reading(HostileInputTests.times("x <b> ", 250))
    #expect(reading.diagnostics.count == 100)
    #expect(reading.diagnostics.last?.notes.map(\.message) == ["and 150 more of the same in this file"])
  }
}
