import Diagnostics
import Library
import Markdown
import Testing

@Suite struct TalkReaderTests {
  private func read(_ text: String) -> (tree: TextTree, talk: TalkText, found: [Diagnostic]) {
    let tree = TextTree(Array(text.utf8), from: 0, file: "t.md", kind: .talk)
    var reader = TalkReader(tree, file: "t.md")
    let talk = reader.read()
    return (tree, talk, reader.diagnostics + tree.diagnostics)
  }

  @Test func notesAreReadAsMarkdownAndKeepTheirPlaces() throws {
    let text = """
      ## 一 {#one}

      <!-- slide: 1.5, optional -->

      - 一行
      <!--
      第一段，看[這裡](page:a)。

      ### 有人來找 {#if-told}

      - 一項
      -->
      """
    let (tree, talk, found) = read(text)
    #expect(found == [])
    let slide = try #require(talk.slides.first)
    #expect(slide.id == "one" && slide.quarters == 6 && slide.isOptional && slide.local == nil)
    #expect(slide.nodes.map { tree.document.nodes[$0].kind } == [.list])
    let note = try #require(slide.notes.first)
    #expect(note.nodes.map { note.document.nodes[$0].kind } == [.paragraph, .heading, .list])
    let link = try #require(tree.document.links.first)
    let span = try #require(tree.document.nodes[link].span)
    #expect(String(decoding: Array(text.utf8)[span.range], as: UTF8.self) == "[這裡](page:a)")
    #expect(tree.document.headings.map(\.id) == ["one", "if-told"])
  }

  @Test func whatStandsInCodeIsNoNoteAndALineAcrossInNotesPartsNothing() {
    let (tree, talk, found) = read(
      "## 一 {#one}\n<!-- slide: 1 -->\n\n```text\n<!-- no note -->\n```\n\n<!--\na\n\n---\n\nb\n-->\n")
    #expect(found == [] && tree.notes.count == 1 && talk.slides.count == 1)
    #expect(talk.slides.first?.notes.first?.nodes.count == 3)
  }

  @Test func otherPagesKeepTheirComments() {
    let text = Array("text\n\n<!--\nnot shown\n-->\n".utf8)
    #expect(TextTree(text, from: 0, file: "t.md", kind: .guide).document.blocks.count == 2)
    #expect(TextTree(text, from: 0, file: "t.md", kind: .guide).notes == [])
  }

  @Test(arguments: [
    ("slide: 2", 8), ("slide: 0.25", 1), ("slide: 1.75, local", 7), ("slide: 0.3", nil), ("slide: two", nil),
    ("slide: 0", nil), ("slide", nil),
  ])
  func minutesAreInQuarters(_ comment: String, _ quarters: Int?) {
    #expect(SlideDirective(comment.dropFirst("slide:".count)).quarters == quarters)
    #expect(SlideDirective.name(in: comment) == "slide")
  }

  @Test(arguments: ["大家好：今天", "Good morning: hello", "two\nlines: a", "*pause*"])
  func sentencesAreNoDirectives(_ comment: String) { #expect(SlideDirective.name(in: comment) == nil) }

  @Test func aShorterTalkLeavesOutWhatIsOptionalFromTheLast() {
    let slide = { (id: String, minutes: String) in
      "## \(id) {#\(id)}\n\n<!-- slide: \(minutes) -->\n\n<!-- A note. -->\n"
    }
    var (_, talk, found) = read(
      [
        slide("a", "5"), slide("b", "4, optional"), slide("c", "5"), slide("d", "3.5, optional"),
        slide("e", "2, optional"),
      ]
      .joined(separator: "\n---\n\n"))
    #expect(found == [] && talk.quarters == 78 && talk.shortestQuarters == 40)
    #expect(talk.shorten(to: 15).map(\.id) == ["d", "e"])
    #expect(talk.slides.map(\.id) == ["a", "b", "c"] && talk.quarters == 56)
    #expect(talk.shorten(to: 5).map(\.id) == ["b"] && talk.slides.map(\.id) == ["a", "c"])
    #expect(minutesText(talk.quarters) == "10" && minutesText(7) == "1.75")
  }
}
