import Chromium
import Foundation
import Testing

/// Touches that come too fast, too often or at the wrong moment do only what they were meant for.
@Suite("Kiosk: touches", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct KioskTouchTests {
  @Test(arguments: KioskSite.screens)
  func aTouchOnTheQuestionFallsOnNothingBelowIt(_ screen: KioskSite.Screen) async throws {
    let site = try await KioskSite.shared()
    try await Browser.page { page in
      try await page.stand(as: screen)
      try await page.prepare(KioskClock.script)
      try await page.begin(at: "\(site.languages[0])/index.html", in: site)
      try await page.evaluate(
        """
        window.below = 0;
        addEventListener('click', (event) => { if (!event.target.closest('.asking')) window.below += 1; }, true); 0
        """)
      let isAsking = "!document.querySelector('[data-asking]').hidden"
      for target in ["[data-stay]", "[data-count]", "[data-asking] h2"] {
        try await page.pass(seconds: KioskSite.idle)
        #expect(try await page.evaluate(isAsking) == true)
        try await page.tap(target)
        try await page.wait(for: "the question to go", until: "!(\(isAsking))")
      }
      #expect(try await page.evaluate("below").number == 0, "a touch went through")
      #expect(try await page.url() == site.address("\(site.languages[0])/index.html"))
    }
  }

  @Test func whoeverWasAboutToPressSomethingElseForgetsNothing() async throws {
    let site = try await KioskSite.shared()
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[0])
      try await page.prepare(KioskClock.script)
      try await page.begin(at: "\(site.languages[0])/index.html", in: site)
      let isBlank = "document.documentElement.classList.contains('blank')"
      let press = "document.querySelector('.asking [data-over]').click()"
      try await page.pass(seconds: KioskSite.idle)
      #expect(try await page.evaluate("\(press); \(isBlank)") == false, "forgotten by a touch for something else")
      try await page.settle()
      #expect(try await page.evaluate("\(press); \(isBlank)") == true)
    }
  }

  @Test func aHastySecondTouchChoosesNoLanguage() async throws {
    let site = try await KioskSite.shared()
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[0])
      try await page.begin(at: "index.html", in: site)
      try await page.evaluate(
        "window.reached = 0; addEventListener('click', (event) => { if (event.target.closest('a')) reached += 1; }); 0")
      try await page.tap("[data-passing] .touch")
      try await page.tap(".tongues a")
      try await page.wait(for: "the second touch", until: "window.reached === 1")
      try await page.settle()
      #expect(try await page.url() == site.address("index.html"))
      #expect(try await page.follow(".tongues a", in: site).hasSuffix("/index.html"))
    }
  }

  @Test func hidingStopsThePageThatIsOnItsWay() async throws {
    let site = try await KioskSite.shared()
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[1])
      try await page.begin(at: "\(site.languages[0])/index.html", in: site)
      try await page.evaluate(
        "document.querySelector('.urgent a').click(); document.querySelector('[data-hide]').click(); 0")
      try await page.settle()
      #expect(try await page.evaluate("document.documentElement.classList.contains('blank')") == true)
      #expect(try await page.evaluate("document.body.childNodes.length").number == 0)
    }
  }

  @Test func theQuestionBeforeIsNotThePageBefore() async throws {
    let site = try await KioskSite.shared()
    let language = site.languages[0]
    let quiz = try #require(try site.kinds(in: language).first { $0.kind == "quiz" }?.path)
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[0])
      try await page.emulate(reducedMotion: true)
      try await page.begin(at: "\(quiz)?b=\(language)%2Findex.html", in: site)
      try await page.wait(for: "the player", until: "document.documentElement.classList.contains('playing')")
      let progress = "document.querySelector('[data-progress]').textContent"
      let first = try await page.evaluate(progress).string
      try await page.tap("[data-next]")
      #expect(try await page.evaluate(progress).string != first)
      try await page.tap(".play-bar [data-back]")
      try await page.wait(for: "the question before", until: "\(progress) === '\(first ?? "?")'")
      #expect(try await page.follow(".controls [data-return]", in: site) == "\(language)/index.html")
    }
  }

  @Test func aMachineThatSleptForgetsAtOnceAndAClockSetBackChangesNothing() async throws {
    let site = try await KioskSite.shared()
    let path = "\(site.languages[0])/contacts.html"
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[0])
      try await page.prepare(KioskClock.script)
      try await page.prepare(
        "{ const now = Date.now.bind(Date); window.days = 0; Date.now = () => now() + days * 864e5; }")
      try await page.begin(at: path, in: site)
      try await page.evaluate("window.days = -1; 0")
      try await page.pass(seconds: KioskSite.idle - 5)
      #expect(try await page.evaluate("document.querySelector('[data-asking]').hidden") == true)
      try await page.pass(seconds: 10)
      #expect(try await page.evaluate("document.querySelector('[data-asking]').hidden") == false)
      try await page.evaluate("window.days = 1; 0")
      let start = try await page.arrival(by: "waking") { try await page.pass(seconds: 1) }
      #expect(start.url == site.address("index.html"))
    }
  }
}
