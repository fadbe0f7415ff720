import Markdown
import Testing

@Suite struct TextTests {
  @Test func gathersAllReadableText() {
    let reading = Reading(
      """
      # Title {#t}

      Some *marked* text
      with `code`, a [link](x.md "title") and ![a picture](p.png).\\
      End <!-- no -->

      > [!NOTE]
      > Inside

      - one
        - two

      | a | b |
      |---|---|
      | c | d |

      ```chat
      A: hi
      B: <yo>
      ```

      ---
      """)
    #expect(
      reading.searchText == """
        Title
        Some marked text with code, a link and a picture. End 
        Inside
        one
        two
        a
        b
        c
        d
        A: hi
        B: <yo>

        """)
  }

  @Test func givesTheTextOfOneNode() throws {
    let document = Reading("para\n\n## A *b*\nc `d`\n").document
    let heading = try #require(document.headings.first)
    #expect(document.plainText(of: heading.node) == "A b")
    #expect(document.plainText(of: 0) == "para\nA b\nc d")
    #expect(document.plainText(of: -1) == "")
    #expect(document.plainText(of: 10_000) == "")
  }

  @Test func addsNothingForAnEmptyText() {
    #expect(Reading("").searchText == "")
    #expect(Reading("<!-- a -->\n").searchText == "")
  }

  @Test func escapesForTextAndAttributes() {
    var out: [UInt8] = []
    appendEscaped(Array("a<b>&\"c'".utf8), to: &out)
    appendEscaped("<x>".utf8, to: &out)
    appendEscaped(destination: Array(" /ä?a=1&b='\"<>[]\\".utf8), to: &out)
    #expect(
      String(decoding: out, as: UTF8.self)
        == "a&lt;b&gt;&amp;&quot;c'&lt;x&gt;%20/%C3%A4?a=1&amp;b=&#x27;%22%3C%3E%5B%5D%5C")
  }
}
