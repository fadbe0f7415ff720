import Auditing
import Testing

@Suite("A style sheet that is read")
struct StyleTests {
  private func found(_ sheet: String) -> [String] {
    (audit("x.css", Array(sheet.utf8)) ?? []).map { "\($0.kind.rawValue): \($0.subject)" }
  }

  @Test(
    "asks for what it names",
    arguments: [
      "p { background: url(//x.example) }", "p { background: URL( '//x.example' ) }", "p{a:u\\72 l(//x.example)}",
      "@import url(//x.example);", "@import \"//x.example\" screen;", "@\\69mport '//x.example';",
      "p{a:url(//x.exa\\mple)}",
      "@font-face { src: local(x), url(//x.example) format('woff2') }", "p{a:image-set('//x.example' 1x)}",
      "p{a:-webkit-image-set(url(//x.example) 1x)}", "p { --a: '//x.example' }", "p{a:url(//x.example",
      "@import '//x.example",
      "/* x **/ p{a:url(//x.example)}", "/*/ */ p{a:url(//x.example)}", "p{content:'a\\\nb';a:url(//x.example)}",
      "p{content:'\n;a:url(//x.example)}", "a[href='x']{a:url(//x.example)}", "p{a:src('//x.example')}",
    ])
  func asks(sheet: String) { #expect(found(sheet).contains("request: //x.example"), "\(found(sheet))") }

  @Test(
    "does not ask for what it only shows or compares",
    arguments: [
      "/* url(//x.example) https://x.example */", "p::after { content: 'https://x.example' }",
      "@namespace url(https://x.example/a);", "a[href='https://x.example'] { color: red }",
      "p { background: url(a.png) }",
      "@namespace 'https://x.example/a';", "p{a:url(#x)}", "p{a:url(data:image/png;base64,AAAA)}",
    ])
  func asksNothing(sheet: String) { #expect(!found(sheet).contains { $0.hasPrefix("request") }, "\(found(sheet))") }

  @Test("is read within an address too") func data() {
    #expect(
      found("p{a:url('data:image/svg+xml,<svg><image href=\"//x.example\"/></svg>')}") == ["request: //x.example"])
  }
}
