import Chromium
import Foundation
import TestSupport
import Testing

/// Each audit of these tests finds the fault that it is there for, and nothing in a sound page.
@Suite("The audits themselves", .enabled(if: Browser.isInstalled, "Chromium is not installed"))
struct AuditTests {
  private static let sound = """
    <!doctype html><html lang=en dir=ltr><meta charset=utf-8>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
    <meta name=viewport content="width=device-width"><meta name=referrer content=no-referrer><title>Reading</title>
    <main><h1>Reading</h1><p>Some plain words with <a href="#x">a link</a> in them.</p><h2 id=x>More</h2></main>
    """

  private static let all: [(name: String, audit: Audit)] = [
    ("layout", .layout(width: 360)), ("targets", .targets), ("contrast", .contrast), ("structure", .structure),
    ("languages", .languages), ("policy", .policy), ("print", .print),
    ("printed help", .printedHelp), ("covered end", .coveredEnd),
  ]

  private static let faults: [(audit: String, html: String, finding: String)] = [
    ("layout", "<table><tr><td>\(String(repeating: "wide", count: 200))</table>", "too wide: <td>"),
    ("layout", "<p style='overflow:hidden;white-space:nowrap'>\(String(repeating: "cut ", count: 99))</p>", "cut off"),
    ("targets", "<button style='width:20px;height:20px'>x</button>", "instead of 44"),
    (
      "targets",
      "<ul><li><a href='#x' style='display:block;height:14px;overflow:hidden'>a</a><li>"
        + "<a href='#x' style='display:block;height:14px'>b</a></ul>", "instead of 24"
    ),
    ("contrast", "<p style='color:#999'>faint</p>", "2.85 <p> faint"),
    ("contrast", "<p style='background:#777;color:#888'>grey</p>", "<p> grey"),
    ("contrast", "<style>b::before{content:'x';color:#ccc}</style><b></b>", "::before"),
    ("contrast", "<p style='opacity:.4'>pale</p>", "<p> pale"),
    ("structure", "<h1>Again</h1>", "2 headings"),
    ("structure", "<h4>Deep</h4>", "level 4 after level 2"),
    ("structure", "<img src='data:,'>", "no alt"),
    ("structure", "<svg width=9 height=9></svg>", "neither hidden nor named"),
    ("structure", "<p id=x>", "given twice"),
    ("structure", "<a href='#y'>y</a>", "leads nowhere"),
    ("structure", "<p aria-labelledby=zz>", "names zz"),
    ("languages", "<p>小夜燈</p>", "marked as en"),
    ("languages", "<p lang=zh-Hant>小夜燈 <b lang=en>燈</b></p>", "marked as en"),
    ("languages", "<p lang=english>x</p>", "lang=\"english\""),
    ("policy", "<p style='color:red'>", "has no place"),
    ("policy", "<p onclick='x()'>", "onclick"),
    ("policy", "<link rel=preconnect href='https://x.example'>", "hint"),
    ("policy", "<img alt='' src='//x.example/a.png'>", "from elsewhere"),
    ("print", "<button>x</button>", "printed: <button> x"),
    ("print", "<p style='position:fixed'>x</p>", "floats"),
    ("printed help", "<aside class=help><a hidden href='tel:113'>113</a></aside>", "not printed"),
    ("printed help", "<aside class=help><a href='tel:113'>call</a></aside>", "not printed"),
    ("covered end", "<footer><p>end</p></footer><div style='position:fixed;inset:0;background:#fff'></div>", "end"),
  ]

  @Test func findNothingInASoundPage() async throws {
    let folder = try TemporaryFolder()
    try folder.write("sound.html", Self.sound)
    try await Browser.page { page in
      try await page.setViewport(width: 360, height: 640, isMobile: true)
      try await page.open(file: "\(folder.path)/sound.html")
      for (name, audit) in Self.all { #expect(try await page.audit(audit) == [], "\(name)") }
    }
  }

  @Test func findEachFaultThatTheyAreFor() async throws {
    let folder = try TemporaryFolder()
    try await Browser.page { page in
      try await page.setViewport(width: 360, height: 640, isMobile: true)
      for (name, html, finding) in Self.faults {
        // The faults need styles; the policy itself is asked about with it in place.
        let base = name == "policy" ? Self.sound : Self.sound.replacing(/<meta http-equiv[^>]*>/, with: "")
        try folder.write("page.html", base + html)
        try await page.open(file: "\(folder.path)/page.html")
        let audit = try #require(Self.all.first { $0.name == name }?.audit)
        let findings = try await page.audit(audit)
        #expect(findings.contains { $0.contains(finding) }, "\(name) in \(html): \(findings)")
      }
    }
  }

  @Test func readTheWordsOfAPage() {
    #expect(PageWords.normal("  性影像 處理\n中心 and\tMore ") == "性影像處理中心and more")
    let words = PageWords(url: "", certain: ["留下證據and more", "第二"], possible: "留下證據and more 第二 others")
    #expect(words.surelyHolds("證據"))
    #expect(words.surelyHolds("more"))
    #expect(!words.surelyHolds("mor"))
    #expect(words.mayHold("mor"))
    #expect(!words.mayHold("據第"))
    #expect(!words.surelyHolds("others") && words.mayHold("others"))
  }
}
