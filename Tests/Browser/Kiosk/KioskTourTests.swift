import Chromium
import Foundation
import Testing

/// A visit from the first screen to the last, by touch, from files, with the network cut.
@Suite("Kiosk: a visit by touch", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct KioskTourTests {
  @Test(arguments: KioskSite.screens)
  func leadsThroughEveryKindOfPageInEveryLanguageWithoutAHistory(_ screen: KioskSite.Screen) async throws {
    let site = try await KioskSite.shared()
    try await Browser.page { page in
      try await page.stand(as: screen)
      try await page.emulate(reducedMotion: true)
      for language in site.languages {
        try await page.begin(at: "index.html", in: site)
        try await Self.tour(language, page, site)
        #expect(try await page.history().urls.count == 1, "\(language)")
        #expect(try await page.evaluate("history.length").number == 1)
      }
      #expect(page.problems.isEmpty, "\(page.problems)")
      let asked = page.requests.filter { !$0.url.hasPrefix(site.address("")) && !$0.url.hasPrefix("about:") }
      #expect(asked.isEmpty, "\(asked.map(\.url))")
      #expect(page.offspring.isEmpty)
    }
  }

  private static func tour(_ language: String, _ page: Page, _ site: KioskSite) async throws {
    try await page.wake()
    let home = try await page.follow(".tongues a[href^='\(language)/']", in: site)
    #expect(home == "\(language)/index.html")
    // A step, a help line, and back again each time.
    for way in [".urgent a", ".help .outside", ".what a[href^='rules'], .rest a[href='rules.html']"] {
      let there = try await page.follow(way, in: site)
      #expect(there.hasPrefix("\(language)/") && there.contains("?b="), "\(there)")
      #expect(try await page.follow("[data-return]", in: site) == home)
    }
    // Through a door to a page, and by the page's own links on.
    #expect(try await page.follow(".who .tiles li:nth-child(2) a", in: site).hasPrefix("\(language)/for/"))
    #expect(try await page.follow("main .tiles li:first-child a", in: site).contains(".html?b="))
    #expect(try await page.follow(".turn a, .colophon a", in: site).hasPrefix("\(language)/"))
    // A list of each kind.
    for folder in ["guides", "cases", "tactics", "pages"] {
      #expect(try await page.follow(".controls a", in: site).hasPrefix(home))
      #expect(
        try await page.follow(".what a[href^='\(folder)/']", in: site).hasPrefix("\(language)/\(folder)/index.html"))
      #expect(try await page.follow("main .tiles li:nth-child(2) a", in: site).hasPrefix("\(language)/\(folder)/"))
    }
    try await playAQuiz(language, page, site)
    // The same page in another language, and nothing of the way behind it.
    if let other = site.languages.first(where: { $0 != language }) {
      try await page.tap("[data-tongues]")
      let turned = try await page.follow("#L a[lang='\(other)']", in: site)
      #expect(turned.hasPrefix("\(other)/quizzes/") && !turned.contains("b="))
      try await page.tap("[data-tongues]")
      _ = try await page.follow("#L a[lang='\(language)']", in: site)
    }
    // Hidden at once; a touch begins anew.
    try await page.tap("[data-hide]")
    #expect(try await page.evaluate("document.body.childNodes.length").number == 0)
    let start = try await page.arrival(by: "touching the blank screen") {
      try await page.send("Input.dispatchTouchEvent", ["type": "touchStart", "touchPoints": [["x": 300, "y": 300]]])
      try await page.send("Input.dispatchTouchEvent", ["type": "touchEnd", "touchPoints": []])
    }
    #expect(start.url == site.address("index.html"))
    #expect(try await page.leavings() == [])
  }

  /// A quiz to its end, whatever is answered: the result stands on the screen.
  private static func playAQuiz(_ language: String, _ page: Page, _ site: KioskSite) async throws {
    _ = try await page.follow(".controls a", in: site)
    _ = try await page.follow(".what a[href^='quizzes/']", in: site)
    let quiz = try #require(try site.kinds(in: language).first { $0.kind == "quiz" }?.path.split(separator: "/").last)
    _ = try await page.follow("main .tiles a[href$='/\(quiz)']", in: site)
    try await page.wait(for: "the player", until: "document.documentElement.classList.contains('playing')")
    let count = try await page.evaluate("document.querySelectorAll('.question').length").int ?? 0
    for _ in 0..<count {
      let current = ".question:not([hidden])"
      if try await page.evaluate("!!document.querySelector('\(current) .options label')") == true {
        try await page.tap("\(current) .options label")
      }
      try await page.tap("\(current) [data-check]")
      guard try await page.evaluate("document.querySelector('[data-finish]').hidden") == true else { break }
      try await page.tap("[data-next]")
    }
    try await page.tap("[data-finish]")
    #expect(try await page.evaluate("/\\d/.test(document.querySelector('[data-score]').innerText)") == true)
  }
}
