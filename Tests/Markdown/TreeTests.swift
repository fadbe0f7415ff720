import Markdown
import Testing

@Suite struct TreeTests {
  static let sample = """
    # One *two*

    > quote
    > - a
    >   - b

    | a | b |
    |---|---|
    | c |

    > [!TIP]
    > text <!-- aside --> [link](x.md)
    """

  @Test func liesInReadingOrderWithEveryTieInPlace() {
    let nodes = Reading(TreeTests.sample).document.nodes
    #expect(nodes.first?.kind == .document)
    #expect(nodes.first?.parent == -1)
    #expect(nodes.first.map { Int($0.end) } == nodes.count)
    for (index, node) in nodes.enumerated() {
      #expect(Int(node.end) > index)
      #expect(Int(node.end) <= nodes.count)
      #expect(node.firstChild == (Int(node.end) == index + 1 ? -1 : Int32(index + 1)))
      guard index > 0 else { continue }
      let parent = nodes[Int(node.parent)]
      #expect(Int(node.parent) < index)
      #expect(node.end <= parent.end)
      #expect(node.nextSibling == (node.end == parent.end ? -1 : node.end))
    }
  }

  @Test func givesEveryBlockAndLinkItsPlace() {
    let reading = Reading(TreeTests.sample)
    #expect(reading.sources(.heading) == ["# One *two*"])
    #expect(reading.sources(.blockQuote) == ["> quote\n> - a\n>   - b"])
    #expect(reading.sources(.item) == ["- a\n>   - b", "- b"])
    #expect(reading.sources(.table) == ["| a | b |\n|---|---|\n| c |"])
    #expect(reading.sources(.tableCell).compactMap { $0 } == ["a", "b", "c"])
    #expect(reading.sources(.callout) == ["> [!TIP]\n> text <!-- aside --> [link](x.md)"])
    #expect(reading.sources(.comment) == ["<!-- aside -->"])
    #expect(reading.sources(.link) == ["[link](x.md)"])
    #expect(reading.document.links.map { reading.document.nodes[$0].kind } == [.link])
  }

  @Test func countsFromTheFileAndNotFromTheBody() {
    let front = "---\ntitle: x\n---\n"
    let reading = Reading(front + "# Title\n\n[a](javascript:x)\n", from: front.utf8.count)
    #expect(reading.sources(.heading) == ["# Title"])
    #expect(reading.marks == ["[a](javascript:x)"])
  }

  @Test func readsAnEmptyTextAndAStartBeyondTheEnd() {
    #expect(Reading("").html == "")
    #expect(Reading("abc", from: 99).html == "")
    #expect(Reading("abc", from: -5).html == "<p>abc</p>\n")
  }

  @Test func writesASingleNodeByItself() throws {
    let document = Reading("# a\n\n> b *c*\n\n## d\n").document
    let heading = try #require(document.headings.last)
    var out: [UInt8] = []
    document.append(html: &out, of: heading.node)
    let emphasis = try #require(document.nodes.firstIndex { $0.kind == .emphasis })
    document.append(html: &out, of: emphasis)
    document.append(html: &out, of: 9999)
    #expect(String(decoding: out, as: UTF8.self) == "<h2 id=\"d\">d</h2>\n<em>c</em>")
  }
}
