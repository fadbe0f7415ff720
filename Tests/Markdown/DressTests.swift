import Markdown
import Testing

@Suite struct DressTests {
  /// Changes everything that can be changed.
  struct Fancy: HTMLDress {
    func openLink(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
      let to = document.string(document.nodes[node].destination)
      if to == "plain" { return nil }
      out.append(contentsOf: "<b to=\(to)>".utf8)
      return "</b>"
    }

    func image(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool {
      if document.string(document.nodes[node].destination) == "plain" { return false }
      out.append(contentsOf: "<pic \(document.plainText(of: node))>".utf8)
      return true
    }

    func fenced(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool {
      guard document.string(document.fenceName(of: node)) == "chat" else { return false }
      out.append(contentsOf: "<chat>\(document.string(document.nodes[node].literal))</chat>\n".utf8)
      return true
    }

    func openCallout(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? {
      guard document.nodes[node].callout == .tip else { return nil }
      out.append(contentsOf: "<tip>\n".utf8)
      return "</tip>\n"
    }

    func id(of heading: Heading) -> String? { heading.isWrittenByHand ? "p-" + heading.id : nil }
  }

  private func dressed(_ text: String) -> String {
    String(decoding: Reading(text).document.html(dress: Fancy()), as: UTF8.self)
  }

  @Test func changesLinksAndPictures() {
    #expect(
      dressed("[a *b*](x) [c](plain) ![d](y) ![e](plain) [![f](z)](w)")
        == "<p><b to=x>a <em>b</em></b> <a href=\"plain\">c</a> <pic d> <img src=\"plain\" alt=\"e\" /> <b to=w><pic f></b></p>\n"
    )
  }

  @Test func changesFencedBlocksByName() {
    #expect(dressed("```chat title\nA: b\n```\n") == "<chat>A: b\n</chat>\n")
    #expect(dressed("```swift x\nlet\n```\n") == "<pre><code class=\"language-swift\">let\n</code></pre>\n")
  }

  @Test func changesCalloutsWithinCallouts() {
    #expect(
      dressed("> [!TIP]\n> a\n> > [!NOTE]\n> > b\n> >\n> > > [!TIP]\n> > > c\n") == """
        <tip>
        <p>a</p>
        <aside class="callout callout-note">
        <p class="callout-title">Note</p>
        <p>b</p>
        <tip>
        <p>c</p>
        </tip>
        </aside>
        </tip>

        """)
  }

  @Test func changesHeadingIDs() {
    #expect(dressed("# a {#x}\n## b\n") == "<h1 id=\"p-x\">a</h1>\n<h2>b</h2>\n")
  }

  @Test func neverSeesARefusedLink() {
    #expect(dressed("[a](javascript:x) ![b](data:y)") == "<p>a b</p>\n")
  }
}
