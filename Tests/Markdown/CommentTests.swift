import Markdown
import Testing

@Suite struct CommentTests {
  @Test func keepsThemApartAndNeverWritesThem() {
    let reading = Reading("<!-- allow: rule\nreason -->\n\ntext <!-- todo: x --> end\n\n- <!--note-->\n  item\n")
    #expect(reading.document.comments.map(\.text) == ["allow: rule\nreason", "todo: x", "note"])
    #expect(
      reading.document.comments.map { reading.marked($0.span) } == [
        "<!-- allow: rule\nreason -->", "<!-- todo: x -->", "<!--note-->",
      ])
    #expect(reading.document.comments.map { reading.document.nodes[$0.node].kind } == [.comment, .comment, .comment])
    #expect(reading.ids.isEmpty)
    for word in ["allow", "todo", "note", "--"] {
      #expect(!reading.html.contains(word))
      #expect(!reading.searchText.contains(word))
    }
  }

  @Test func readsSeveralInOneBlock() {
    let reading = Reading("<!-- a --><!-- b -->\n")
    #expect(reading.document.comments.map(\.text) == ["a", "b"])
    #expect(reading.document.comments.map { reading.marked($0.span) } == ["<!-- a -->", "<!-- b -->"])
  }

  @Test func takesTheMarksOfQuotesOutOfTheirText() {
    let reading = Reading("> <!-- a\n> b -->\n> text\n")
    #expect(reading.document.comments.map(\.text) == ["a\nb"])
    #expect(reading.sources(.comment) == ["<!-- a\n> b -->"])
  }

  @Test(arguments: [
    "<!-- a\n\nb\n", "text <!-- a\n", "text <!-- a\n\nb -->\n", "text <!-- a -- b -->\n", "> <!-- a\n\nb -->\n",
    "*text <!-- a*\n", "| a |\n|---|\n| <!-- x | y -->\n", "# <!-- a\n",
  ])
  func reportsOneThatIsNotClosed(_ text: String) {
    let reading = Reading(text)
    #expect(reading.ids.contains("unclosed-comment"))
    #expect(reading.marks.contains("<!--"))
    #expect(!reading.html.contains("<!--"))
  }

  @Test func allowsTheMarksAsText() {
    #expect(Reading("`<!--` and \\<!-- and &lt;!--\n").ids.isEmpty)
  }

  @Test func refusesWordsBehindAComment() {
    #expect(Reading("<!-- a --> words\n").ids == ["raw-html"])
    #expect(Reading("<!--> words -->\n").ids == ["raw-html"])
  }
}
