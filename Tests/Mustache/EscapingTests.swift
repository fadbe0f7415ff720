import Mustache
import Testing

struct EscapingTests {
  @Test func textIsEscapedUnlessAskedOtherwise() {
    let data: Object = ["a": "<b class=\"x\" id='y'>&amp;</b>"]
    let rendering = Rendering("{{a}}|{{{a}}}|{{&a}}", over: [data])
    let raw = "<b class=\"x\" id='y'>&amp;</b>"
    let escaped = "&lt;b class=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;"
    #expect(rendering.text == "\(escaped)|\(raw)|\(raw)")
    #expect(rendering.ids.isEmpty)
  }

  @Test func markupIsWrittenAsItIs() {
    let rendering = Rendering("{{{a}}}{{&a}}", over: [["a": .html(Array("<i>&</i>".utf8))]])
    #expect(rendering.text == "<i>&</i><i>&</i>")
    #expect(rendering.ids.isEmpty)
  }

  @Test func markupThatWouldBeEscapedIsAnError() {
    let rendering = Rendering("<p>\n{{a}}{{#a}}{{.}}{{/a}}", over: [["a": .html(Array("<i>".utf8))]])
    #expect(rendering.text == "<p>\n")
    #expect(rendering.ids == ["template-html-escaped", "template-html-escaped"])
    #expect(rendering.places == ["main.mustache:2:3", "main.mustache:2:14"])
    #expect(rendering.fixes == ["write {{{a}}}", "write {{{.}}}"])
  }

  @Test(arguments: [Value.list([]), .object([:])], ["{{a}}", "{{{a}}}"])
  func aListOrAnObjectIsNotText(_ value: Value, _ template: String) {
    let rendering = Rendering(template, over: [["a": value]])
    #expect(rendering.ids == ["template-value-not-text"])
    #expect(rendering.fixes == ["open a section, {{#a}}…{{/a}}"])
  }

  @Test func conditionsAndNothingAsText() {
    let rendering = Rendering("{{a}} {{b}} {{{a}}} [{{c}}{{{c}}}]", over: [["a": true, "b": false, "c": .none]])
    #expect(rendering.text == "true false true []")
    #expect(rendering.ids.isEmpty)
  }

  /// Eight bytes are looked at together: every place in a word, and every tail, must be seen.
  @Test(arguments: Array("&<>\"'"))
  func whateverItsPlaceItIsEscaped(_ special: Character) throws {
    let references: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
    let reference = try #require(references[special])
    for filler in ["a", "字", "\u{7F}", "\u{A0}"] {
      for before in 0..<20 {
        for after in 0..<10 {
          let (start, end) = (String(repeating: filler, count: before), String(repeating: filler, count: after))
          let rendering = Rendering("{{a}}", over: [["a": .text("\(start)\(special)\(special)\(end)")]])
          #expect(rendering.text == "\(start)\(reference)\(reference)\(end)")
        }
      }
    }
  }

  @Test func nothingElseIsEscaped() {
    let scalars = (1..<0x250).compactMap(Unicode.Scalar.init).filter { !"&<>\"'".unicodeScalars.contains($0) }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    #expect(Rendering("{{a}}", over: [["a": .text(text)]]).text == text)
  }
}
