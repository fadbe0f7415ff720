import Auditing
import Testing

@Suite("A page that is read")
struct MarkupTests {
  private func found(_ page: String, _ path: String = "a/b/page.html") -> [String] {
    (audit(path, Array(page.utf8)) ?? []).filter { $0.kind != .unprotected }.map {
      "\($0.kind.rawValue): \($0.subject)"
    }
  }

  @Test(
    "gives its outside addresses by how they are reached",
    arguments: [
      ("<a href=https://x.example>x</a>", ["link: https://x.example"]),
      ("<area href='tel:110'>", ["link: tel:110"]),
      ("<a href='\n htt\tps://x.example'>x</a>", ["link: https://x.example"]),
      ("<a href='\\\\x.example\\y'>x</a>", ["link: \\\\x.example\\y"]),
      ("<a href='../../../x.html'>x</a>", ["link: ../../../x.html"]),
      ("<a href='%2e%2e/..\\../x.html'>x</a>", ["link: %2e%2e/..\\../x.html"]),
      ("<a href='../../x.html#a/../../..'>x</a>", []),
      ("<a href='x.html?to=https://x.example'>x</a>", []),
      ("<link rel=canonical href=https://x.example>", ["text: https://x.example"]),
      ("<link rel='alternate stylesheet' href=//x.example>", ["request: //x.example"]),
      ("<link href=//x.example>", ["text: //x.example"]),
      ("<object data=//x.example></object>", ["request: //x.example"]),
      ("<p data-x='see https://x.example/a, please'>", ["text: https://x.example/a,"]),
      ("<p>See https://x.example/a.</p>", ["text: https://x.example/a."]),
      ("<!-- https://x.example -->", ["text: https://x.example"]),
      ("<svg><image href=//x.example></svg>", ["request: //x.example"]),
      ("<svg><a href=//x.example>x</a></svg>", ["link: //x.example"]),
      ("<svg><rect fill='url(//x.example#a)'/></svg>", ["request: //x.example#a"]),
      ("<svg><set attributeName=href to=//x.example /></svg>", ["request: //x.example"]),
      ("<video poster=//x.example></video>", ["request: //x.example"]),
      ("<button formaction=//x.example>", ["form: //x.example", "request: //x.example"]),
      ("<form>", ["form: (the page itself)"]),
      ("<a href=' javascript:fetch(1)'>x</a>", ["handler:  javascript:fetch(1)", "network: fetch"]),
      ("<iframe src='data:text/html,%3Cimg src=//x.example%3E'>", ["request: //x.example"]),
      ("<iframe src='data:text/html;base64,PGltZyBzcmM9Ly94LmV4YW1wbGU+'>", ["request: //x.example"]),
      ("<meta http-equiv=Set-Cookie content='a=1'>", ["cookie: a=1"]),
      ("<style>p { background: url(//x.example) }</style>", ["request: //x.example"]),
      ("<script type='application/ld+json'>{\"a\": \"https://x.example\"}</script>", ["text: https://x.example"]),
      ("<script type=speculationrules>{\"urls\": [\"https://x.example\"]}</script>", ["request: https://x.example"]),
    ])
  func reaches(page: String, findings: [String]) { #expect(found(page) == findings) }

  @Test(
    "hides nothing in what only looks like a comment, a text or a value",
    arguments: [
      "<!--><img src=//x.example>-->", "<!---><img src=//x.example>-->", "<!-- a --!><img src=//x.example>",
      "</!><img src=//x.example>", "<!DOCTYPE x \"><img src=//x.example>", "<![CDATA[><img src=//x.example>]]>",
      "<?x ><img src=//x.example>", "<noscript><p title=\"</noscript><img src=//x.example>\">",
      "<noscript><img src=//x.example></noscript>", "<textarea></textarea ><img src=//x.example>",
      "<title></titlex></title><img src=//x.example>", "<p a='b'c=d/><img/src=//x.example>",
      "<p =\"><img src=//x.example>",
      "<img src=//x.example", "<IMG\nSRC\n=\n'//x.example'>", "<svg><style><img src=//x.example></style></svg>",
      "<svg><style><a title=\"</style><img src=//x.example>\">", "<template><img src=//x.example></template>",
      "<p title=`><img src=//x.example>`>", "<img src=a src=//x.example>", "<script></script foo><img src=//x.example>",
      "<script>/* </script><img src=//x.example>", "<script type=text/x-template><img src=//x.example></script>",
      "<math><![CDATA[</math>]]><img src=//x.example></math>",
    ])
  func hides(page: String) { #expect(found(page).contains("request: //x.example"), "\(found(page))") }

  @Test(
    "takes nothing for a tag that is none",
    arguments: [
      "<!-- <img src=//x.example> -->", "<textarea><img src=//x.example></textarea>",
      "<title><img src=//x.example></title>",
      "< img src=//x.example>", "<p title='<img src=//x.example>'>", "&lt;img src=//x.example>",
      "<script>// <img src=//x.example>\n</script>",
    ])
  func takesNothing(page: String) { #expect(!found(page).contains { $0.hasPrefix("request") }, "\(found(page))") }

  @Test("names the line") func lines() throws {
    let page =
      "<p>\n<script>\n\nfetch(1)\n</script>\n<img\nsrc=//x.example>\n<style>\np { a: url(//y.example) }</style>"
    let lines = try #require(audit("x.html", Array(page.utf8))).filter { [.network, .request].contains($0.kind) }
    #expect(lines.map(\.line) == [4, 7, 9])
  }

  @Test("needs a policy, before what it is to hold for") func policies() {
    let csp = "<meta http-equiv=content-security-policy content=\"default-src 'none';  script-src *\">"
    func kinds(_ page: String) -> [String] {
      (audit("x.html", Array(page.utf8)) ?? []).map { "\($0.kind.rawValue): \($0.subject) (\($0.means))" }
    }
    #expect(kinds("<p>") == ["unprotected: no policy (page)"])
    #expect(kinds(csp) == ["policy: default-src 'none'; script-src * (script-src allows *)"])
    #expect(kinds("<script></script>" + csp).last == "unprotected: the policy comes after script (page)")
    let report =
      "<meta http-equiv=content-security-policy content=\"default-src 'none'; report-uri https://x.example/r\">"
    #expect(kinds(report).contains("request: https://x.example/r (report of the policy)"))
    #expect(
      kinds("<meta http-equiv=content-security-policy content=\"img-src 'self'\">").first?.contains("no default-src")
        == true)
    #expect(audit("x.svg", Array("<svg/>".utf8)) == [])
  }

  @Test("is read in UTF-16 too, if it says so first") func utf16() {
    let page = Array("<img src=//x.example>".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + page.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + page.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] { #expect(audit("x.html", bytes)?.first?.subject == "//x.example") }
  }

  @Test("of XML has its own rules") func xml() {
    let entity = "<!DOCTYPE svg [ <!ENTITY a \"https://x.example\"> ]>\n<svg><image href='&a;'/></svg>"
    #expect(found(entity, "x.svg") == ["text: https://x.example", "code: <!ENTITY"].sorted().reversed())
    #expect(
      found("<svg><style>/* a */<![CDATA[p{a:url(//x.example)}]]></style></svg>", "x.svg") == ["request: //x.example"])
    #expect(found("<svg><script>fetch(&quot;x&quot;)</script></svg>", "x.svg") == ["network: fetch"])
    #expect(
      found("<html:img xmlns:html='http://www.w3.org/1999/xhtml' src='//x.example'/>", "x.xml").contains(
        "request: //x.example"))
    #expect(
      found("<feed><link href='https://x.example/'/><id>https://x.example/</id></feed>", "feed.xml").allSatisfy {
        $0.hasPrefix("text")
      })
  }

  @Test("of another kind is passed over") func others() {
    #expect(audit("x.png", []) == nil)
    #expect(audit("x", []) == nil)
    #expect(audit("a.html/x", []) == nil)
    #expect(audit("robots.txt", Array("Sitemap: https://x.example/".utf8))?.count == 1)
  }
}
