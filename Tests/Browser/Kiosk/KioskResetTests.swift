import Chromium
import Foundation
import Testing

/// Whoever walks away leaves nothing behind, whichever page they leave.
@Suite("Kiosk: forgetting", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct KioskResetTests {
  static let kinds = [
    "index", "search", "contacts", "rules", "words", "sources", "for", "guides", "cases", "tactics", "pages", "quiz",
    "story", "helper", "list of guides",
  ]

  @Test(arguments: kinds)
  func happensFromEveryKindOfPageWhenNobodyTouchesTheScreen(_ kind: String) async throws {
    let site = try await KioskSite.shared()
    let language = site.languages.contains("zh-Hant") ? "zh-Hant" : site.languages[0]
    let path = try #require(try site.kinds(in: language).first { $0.kind == kind }?.path)
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[0])
      try await page.prepare(KioskClock.script)
      try await page.emulate(reducedMotion: true)
      try await page.begin(at: "index.html", in: site)
      // As if the visitor had come that way: with a look chosen and a way back.
      try await page.arrival(by: "going to \(path)") {
        try await page.evaluate("location.replace('\(path)?v=lcr&b=\(language)%2Findex.html'); 0")
      }
      #expect(try await page.evaluate("document.documentElement.classList.contains('large')") == true)
      try await Self.leaveTraces(page)
      let isAsking = "!document.querySelector('[data-asking]').hidden"
      try await page.pass(seconds: KioskSite.idle - 5)
      #expect(try await page.evaluate(isAsking) == false, "asked too early")
      try await page.pass(seconds: 10)
      #expect(try await page.evaluate(isAsking) == true, "did not ask")
      let count = try await page.evaluate("document.querySelector('[data-count]').textContent").string.flatMap {
        Int($0)
      }
      #expect((10...16).contains(try #require(count)), "counts down, and stands at \(count ?? 0)")
      let start = try await page.arrival(by: "waiting") {
        try await page.pass(seconds: KioskSite.warning)
      }
      #expect(start.url == site.address("index.html"))
      #expect(try await page.leavings() == [])
      #expect(try await page.evaluate("document.documentElement.classList.contains('passing-by')") == true)
      #expect(page.problems.isEmpty, "\(page.problems)")
    }
  }

  /// Scrolls, answers, types: whatever the page lets a visitor do.
  private static func leaveTraces(_ page: Page) async throws {
    try await page.evaluate(
      """
      (() => {
        document.querySelector('[data-private]')?.click();
        document.querySelector('[data-key]:not(:disabled)')?.click();
        for (const box of document.querySelectorAll('input[type=checkbox], input[type=radio]')) box.checked = true;
        for (const field of document.querySelectorAll('input[type=date]')) field.value = '2026-01-02';
        for (const field of document.querySelectorAll('select')) field.selectedIndex = 1;
        document.querySelector('[data-view]').scrollTop = 400;
      })()
      """)
  }

  @Test func aTouchWhileItAsksKeepsThePage() async throws {
    let site = try await KioskSite.shared()
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[1])
      try await page.begin(at: "\(site.languages[0])/index.html", in: site)
      try await page.passTime(milliseconds: (KioskSite.idle + 5) * 1000)
      #expect(try await page.evaluate("document.querySelector('[data-asking]').hidden") == false)
      try await page.evaluate("document.querySelector('[data-stay]').click(); 0")
      try await page.passTime(milliseconds: (KioskSite.idle - 5) * 1000)
      #expect(try await page.evaluate("document.querySelector('[data-asking]').hidden") == true)
      #expect(try await page.url().hasSuffix("index.html"))
    }
  }

  @Test func theLanguagesGiveWayToTheFirstScreen() async throws {
    let site = try await KioskSite.shared()
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[0])
      try await page.prepare(KioskClock.script)
      try await page.begin(at: "index.html", in: site)
      let isPassing = "document.documentElement.classList.contains('passing-by')"
      #expect(try await page.evaluate(isPassing) == true)
      try await page.evaluate(
        "document.querySelector('[data-passing]').click(); document.querySelector('[data-look=c]').click(); 0")
      #expect(try await page.evaluate(isPassing) == false)
      try await page.pass(seconds: KioskSite.idle + KioskSite.warning + 2)
      #expect(try await page.evaluate(isPassing) == true)
      #expect(try await page.leavings() == [])
    }
  }

  @Test func aButtonForgetsAtOnce() async throws {
    let site = try await KioskSite.shared()
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[1])
      try await page.begin(at: "\(site.languages[0])/contacts.html?v=c", in: site)
      let start = try await page.arrival(by: "forgetting") { try await page.tap(".view [data-over]") }
      #expect(start.url == site.address("index.html"))
      #expect(try await page.leavings() == [])
    }
  }
}
