import Markdown
import Testing

@Suite struct HeadingTests {
  private func ids(_ text: String) -> [String] { Reading(text).document.headings.map(\.id) }

  @Test func takesAnIDFromTheBraces() {
    let reading = Reading("## Title *x* {#the-id}\n\nSetext {#b_2}\n---\n")
    #expect(reading.html == "<h2 id=\"the-id\">Title <em>x</em></h2>\n<h2 id=\"b_2\">Setext</h2>\n")
    #expect(reading.document.headings.map(\.isWrittenByHand) == [true, true])
    #expect(reading.document.headings.map(\.level) == [2, 2])
    #expect(reading.searchText == "Title x\nSetext\n")
  }

  @Test func makesOneFromTheText() {
    #expect(ids("# Hello, World — *again*!\n") == ["hello-world-again"])
    #expect(ids("# 私密照 外流：怎麼辦？\n") == ["私密照-外流怎麼辦"])
    #expect(ids("# Điện thoại & `code_x`\n") == ["điện-thoại-code_x"])
    #expect(ids("# ！？\n") == ["section"])
    #expect(ids("#\n") == ["section"])
    #expect(ids("# [link](x) ![alt](y)\n") == ["link-alt"])
  }

  @Test func keepsThemUniqueAndLetsAuthorsGoFirst() {
    #expect(ids("# a\n# a\n# a-1\n# a\n# b {#a-2}\n") == ["a", "a-1", "a-1-1", "a-3", "a-2"])
  }

  @Test func reportsAnIDGivenTwice() {
    let reading = Reading("# a {#x}\n\n# b {#x}\n")
    #expect(reading.ids == ["duplicate-heading-id"])
    #expect(reading.marks == ["# b {#x}"])
    #expect(reading.diagnostics.first?.notes.map { reading.marked($0.span) } == ["# a {#x}"])
  }

  @Test func reportsBracesThatHoldNoID() {
    for text in ["# a {#}\n", "# a {#b c}\n", "# a {#b .c}\n", "# a {#\"x}\n"] {
      #expect(Reading(text).ids == ["heading-id"])
    }
    #expect(Reading("# a {b}\n").ids.isEmpty)
  }

  @Test func cutsALongTextShort() {
    let id = ids("# " + String(repeating: "字", count: 5000) + "\n").first
    #expect(id?.count == 80)
  }

  @Test func hasNoneInPassThroughMode() {
    #expect(Reading("# a {#b}\n", mode: .passThrough).html == "<h1>a {#b}</h1>\n")
  }
}
