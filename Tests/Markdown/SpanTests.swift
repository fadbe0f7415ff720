import Markdown
import Testing

@Suite struct SpanTests {
  /// Texts in which every link is `[tN](uN)`, so that its place is known.
  @Test(arguments: 0..<400) func findsEveryLinkWhereItStands(_ seed: Int) {
    var dice = Dice(UInt64(seed))
    var count = 0
    let lineEnd = ["\n", "\n", "\r\n", "\r"].randomElement(using: &dice) ?? "\n"
    var text = ""
    for _ in 0..<6 {
      text += block(&dice, &count).joined(separator: lineEnd) + lineEnd + lineEnd
    }
    let reading = Reading(text)
    let expected = (0..<count).map { "[t\($0)](u\($0))" }
    #expect(reading.sources(.link) == expected, "\(text.debugDescription)")
  }

  /// A paragraph, heading or table, perhaps within quotes and lists.
  private func block(_ dice: inout Dice, _ count: inout Int) -> [String] {
    var lines: [String] = []
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: lines = [(["# ", "###  "].randomElement(using: &dice) ?? "# ") + words(&dice, &count)]
    case 1:
      lines = ["| a | b |", "|--|--|"]
      for _ in 0..<3 { lines.append("| \(words(&dice, &count)) | `x` \(words(&dice, &count)) |") }
    case 2: lines = [words(&dice, &count), "===", ""] + [words(&dice, &count)]
    default:
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        let indent = lines.isEmpty ? "" : ["", "", " ", "   ", "\t", "       "].randomElement(using: &dice) ?? ""
        let end = ["", "", "  ", "\\"].randomElement(using: &dice) ?? ""
        lines.append(indent + words(&dice, &count) + end)
      }
    }
    for _ in 0..<Int.random(in: 0...3, using: &dice) {
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: lines = lines.map { "> " + $0 }
      case 1: lines = lines.map { ">" + ($0.first == " " || $0.first == "\t" ? " " : "") + $0 }
      default: lines = lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
      }
    }
    return lines
  }

  private func words(_ dice: inout Dice, _ count: inout Int) -> String {
    var out = "w"
    for _ in 0..<Int.random(in: 1...5, using: &dice) {
      switch Int.random(in: 0..<7, using: &dice) {
      case 0, 1:
        out += " [t\(count)](u\(count))"
        count += 1
      case 2: out += " 字[not] a"
      case 3: out += " `[c](d)` &amp;"
      case 4: out += " **é**"
      case 5: out += " \\[x](y)"
      default: out += " *w* <!-- c -->"
      }
    }
    return out
  }

  @Test func findsLinksOfEveryShape() {
    let reading = Reading(
      """
      [plain] ![pic *a*](p.png "t") [[in]ner](<a b>) <https://x.org/> <me@x.org> [ref][r] [r] [r][]
      ![alt [deep](l)](i) [two
      lines](z) `[r]` [es\\]c](q\\)q) [&amp;](a&amp;b)

      [r]: /where
      """)
    #expect(
      reading.sources(.link) == [
        "[[in]ner](<a b>)", "<https://x.org/>", "<me@x.org>", "[ref][r]", "[r]", "[r][]", "[deep](l)",
        "[two\nlines](z)", "[es\\]c](q\\)q)", "[&amp;](a&amp;b)",
      ])
    #expect(reading.sources(.image) == ["![pic *a*](p.png \"t\")", "![alt [deep](l)](i)"])
  }

  @Test func findsWhatFollowsDefinitionsInTheirParagraph() {
    let reading = Reading("[r]: /where\n[s]: /there\nsee [r] and [x](y)\n")
    #expect(reading.sources(.link) == ["[r]", "[x](y)"])
  }

  @Test func survivesNULAndBrokenBytesBeforeALink() {
    let reading = Reading(Array("a\0\0 ".utf8) + [0xFF, 0xE4, 0xB8] + Array(" [x](y)\n\n> [z](w)\n".utf8))
    #expect(reading.sources(.link) == ["[x](y)", "[z](w)"])
  }

  @Test func placesRawHTMLOverSeveralLines() {
    let reading = Reading("> para <b\n> title=\"x\"> end\n\n<div>\nx\n</div>\n")
    #expect(reading.sources(.htmlInline) == ["<b\n> title=\"x\">"])
    #expect(reading.sources(.htmlBlock) == ["<div>\nx\n</div>"])
  }

  @Test func placesCodeBlocks() {
    let reading = Reading("- ```chat\n  A: b\n  ```\n\n      code\n")
    #expect(reading.sources(.codeBlock) == ["```chat\n  A: b\n  ```", "code"])
  }
}
