import Markdown
import Testing

@Suite struct LinkSchemeTests {
  @Test(arguments: [
    "[a](javascript:alert(1))", "[a](JaVaScRiPt:x)", "[a](vbscript:x)", "[a](file:///etc/passwd)",
    "[a](data:text/html,x)", "![a](data:image/png;base64,AAAA)", "![a](DATA:image/svg+xml,x)", "<javascript:x>",
    "<data:text/html,x>", "[a](&#106;avascript:x)", "[a](&#x6A;avascript:x)", "[a](javascript&colon;x)",
    "[a](java&Tab;script:x)", "[a](java&NewLine;script:x)", "[a](&#1;javascript:x)", "[a](&#32;javascript:x)",
    "[a](<java\tscript:x>)", "[a](< javascript:x>)", "[a](java%73cript:x)", "[a](%6aavascript:x)",
    "[a](javascript%3Ax)", "[a](java%0Ascript:x)", "[a](%256Aavascript:x)", "[a](&amp;#106;avascript:x)",
    "[a](javascript&amp;colon;x)", "[a](\u{200B}javascript:x)", "[a](java\u{AD}script:x)", "[a](\u{FEFF}data:x)",
    "[a](ｊavascript:x)", "[a](javascript：x)", "[a](java\\script:x) [a](data\\:x)", "[a][r]\n\n[r]: javascript:x",
    "[r]\n\n[r]: <file:x> 'title'", "![r]\n\n[r]: data:x", "| a |\n|---|\n| [a](javascript:x) |",
    "[![a](data:x)](y)", "[a](\u{A0}javascript:x)", "# [a](javascript:x)", "[a](&#0000106;avascript:x)",
  ])
  func refusesDangerousSchemesHoweverDisguised(_ text: String) {
    let reading = Reading(text)
    #expect(reading.ids.contains("link-scheme"))
    let html = reading.html.lowercased()
    for scheme in ["javascript", "vbscript", "file:", "data:"] {
      #expect(!html.contains("href=\"\(scheme)") && !html.contains("src=\"\(scheme)"), "\(html)")
    }
    #expect(!html.contains("src=\"") || text.contains("](y)"))
  }

  @Test(arguments: [
    "[a](https://x.org/javascript:x)", "[a](x.md)", "[a](#data:x)", "[a](help:113)", "[a](law:child-act/39)",
    "[a](mailto:a@b.c)", "[a](tel:113)", "[a](./file:x)", "[a](?javascript:x)", "[a](database:x)", "[a](profile:x)",
    "[a](javascript)", "[a](data)", "[a](資料/data.md)", "[a](a%20b.md)", "[a](x?y=1&amp;z=data:2)", "[a]()",
    "[a](/javascript:x)",
  ])
  func allowsWhatIsHarmless(_ text: String) {
    let reading = Reading(text)
    #expect(reading.ids.isEmpty)
    #expect(reading.html.contains("<a href="))
  }

  @Test func keepsTheWordsOfARefusedLink() {
    let reading = Reading("[the *words*](javascript:x) ![alt](data:x)")
    #expect(reading.html == "<p>the <em>words</em> alt</p>\n")
    #expect(reading.marks == ["[the *words*](javascript:x)", "![alt](data:x)"])
    #expect(reading.nodes(.link).allSatisfy { $0.isRefused && $0.destination.isEmpty })
  }

  @Test func passesAllInPassThroughMode() {
    #expect(Reading("[a](javascript:x)", mode: .passThrough).html == "<p><a href=\"javascript:x\">a</a></p>\n")
  }
}
