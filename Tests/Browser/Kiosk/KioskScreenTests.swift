import Chromium
import Foundation
import Testing

/// What stands where on the screen, and what a finger, a key or a cable can do there.
@Suite("Kiosk: the screen", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct KioskScreenTests {
  @Test func inReachEverythingToPressLiesLow() async throws {
    let site = try await KioskSite.shared()
    try await Browser.page(isPainted: false) { page in
      try await page.stand(as: KioskSite.screens[0])
      try await page.begin(at: "\(site.languages[0])/index.html", in: site)
      let highest = """
        Math.min(...[...document.querySelectorAll('.head *, .controls > *')].map((e) => e.getBoundingClientRect().top))
        """
      #expect(try await page.evaluate(highest).number ?? 0 < 100)
      try await page.evaluate("document.querySelector('[data-look=r]').click(); 0")
      #expect(try await page.evaluate(highest).number ?? 0 > 0.7 * 1920)
      #expect(
        try await page.evaluate("document.querySelector('.view').getBoundingClientRect().top").number ?? 0 > 0.4 * 1920)
    }
  }

  @Test func whatABrowserOffersBesidesIsRefused() async throws {
    let site = try await KioskSite.shared()
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[1])
      try await page.prepare("window.printed = 0; window.print = () => { window.printed += 1; }")
      let path = try #require(try site.kinds(in: site.languages[0]).first { $0.kind == "guides" }?.path)
      try await page.begin(at: path, in: site)
      let refused = try await page.evaluate(
        """
        (() => {
          const at = document.querySelector('main p');
          const ask = (name, event) => at.dispatchEvent(event) ? name : null;
          const init = { bubbles: true, cancelable: true };
          const touches = [1, 2].map((identifier) => new Touch({ identifier, target: at }));
          return [
            ...['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart', 'auxclick', 'gesturestart', 'submit']
              .map((name) => ask(name, new Event(name, init))),
            ask('zoom by wheel', new WheelEvent('wheel', { ...init, ctrlKey: true })),
            ask('zoom by two fingers', new TouchEvent('touchmove', { ...init, touches })),
            ask('keys', new KeyboardEvent('keydown', { ...init, key: 'p', ctrlKey: true })),
            ask('function keys', new KeyboardEvent('keydown', { ...init, key: 'F12' })),
          ].filter(Boolean);
        })()
        """
      ).strings
      #expect(refused == [])
      #expect(try await page.evaluate("getComputedStyle(document.querySelector('main p')).userSelect").string == "none")
      // No paper where kiosk.yml allows none.
      try await page.evaluate("print(); 0")
      #expect(try await page.evaluate("window.printed").number == 0)
      #expect(try await page.evaluate("document.querySelectorAll('[data-print], [data-paper]').length").number == 0)
      try await page.emulate(medium: .print)
      #expect(try await page.evaluate("getComputedStyle(document.documentElement).display").string == "none")
    }
  }

  @Test func whatWasChosenGoesAlongAndEndsWithTheVisit() async throws {
    let site = try await KioskSite.shared()
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[0])
      try await page.emulate(reducedMotion: true)
      try await page.begin(at: "index.html", in: site)
      try await page.wake()
      for look in ["l", "c", "r"] { try await page.tap("[data-look=\(look)]") }
      let looks =
        "['large', 'contrast', 'reach'].filter((look) => document.documentElement.classList.contains(look)).length"
      _ = try await page.follow(".tongues a[href^='en/']", in: site)
      #expect(try await page.evaluate(looks).number == 3)
      _ = try await page.follow(".who .tiles a", in: site)
      #expect(try await page.evaluate(looks).number == 3)
      try await page.tap("[data-look=c]")
      _ = try await page.follow("[data-return]", in: site)
      #expect(try await page.evaluate(looks).number == 2)
      try await page.arrival(by: "forgetting") { try await page.tap(".view [data-over]") }
      #expect(try await page.leavings() == [])
    }
  }

  @Test func theFirstScreenShowsNothingSensitiveAndIsThereWithinASecond() async throws {
    let site = try await KioskSite.shared()
    let start = try site.html("index.html")
    let shown = start.matches(of: /<div data-slide hidden>(.*?)<\/div>/).flatMap { $0.1.matches(of: /<p[^>]*>([^<]*)/) }
      .map { String($0.1) }
    #expect(shown.count >= 3)
    let giveaways = ["性影像", "私密", "威脅", "勒索", "外流", "散布", "threat", "intimate", "sexual", "blackmail", "nude"]
    #expect(shown.filter { title in giveaways.contains { title.lowercased().contains($0) } } == [])
    #expect(start.contains("<p class=\"dates each\">"))
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[0])
      try await page.begin(at: "index.html", in: site)
      try await page.wait(
        for: "the first paint", until: "performance.getEntriesByName('first-contentful-paint').length > 0")
      let painted = try await page.evaluate(
        "performance.getEntriesByName('first-contentful-paint')[0].startTime")
      #expect(painted.number ?? 1e9 <= 1000, "painted after \(painted) ms")
    }
  }

  @Test func theQuestionsAskFirstWhetherAnybodyElseCanSee() async throws {
    let site = try await KioskSite.shared()
    let path = try #require(try site.kinds(in: "en").first { $0.kind == "helper" }?.path)
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[0])
      try await page.emulate(reducedMotion: true)
      try await page.begin(at: path, in: site)
      try await page.wait(for: "the player", until: "document.documentElement.classList.contains('playing')")
      let seen = "[...document.querySelectorAll('[data-scene]')].filter((e) => e.checkVisibility()).length"
      #expect(try await page.evaluate(seen).number == 0)
      try await page.tap("[data-private]")
      #expect(try await page.evaluate(seen).number == 1)
      let first = try await page.evaluate("document.querySelector('[data-scene]:not([hidden]) h2').innerText").string
      try await page.tap("[data-scene]:not([hidden]) .ways li:last-child .way")
      #expect(try await page.evaluate(seen).number == 1)
      let words = try await page.evaluate("document.querySelector('.play').innerText").string ?? ""
      #expect(!words.contains(first ?? "First"), "what was asked before is not shown again")
      #expect(try await page.history().urls.count == 1)
    }
  }

  @Test func aFewKeysFindATitle() async throws {
    let site = try await KioskSite.shared()
    try await Browser.page { page in
      try await page.stand(as: KioskSite.screens[0])
      try await page.emulate(reducedMotion: true)
      let titles = "[...document.querySelectorAll('[data-titles] li:not([hidden]) b')].map((e) => e.innerText)"
      try await page.begin(at: "zh-Hant/search.html", in: site)
      let all = try await page.evaluate(titles).strings.count
      // 身體是我的
      for key in ["ㄕ", "ㄊ", "ㄕ"] { try await page.tap("[data-key='\(key)']") }
      #expect(try await page.evaluate(titles).strings == ["身體是我的"])
      try await page.tap("[data-clear]")
      #expect(try await page.evaluate(titles).strings.count == all)
      // Latin letters in a Chinese title.
      try await page.tap("[data-board='K1']")
      for key in ["l", "i", "n"] { try await page.tap("[data-key='\(key)']") }
      #expect(try await page.evaluate(titles).strings.allSatisfy { $0.contains("LINE") })
      // A key that leads nowhere is not offered.
      #expect(try await page.evaluate("document.querySelector('[data-key=z]').disabled") == true)
      // Beginnings of words, or their first letters, in English; without marks in Vietnamese.
      try await page.begin(at: "en/search.html", in: site)
      for key in ["m", "b", "i", "m"] { try await page.tap("[data-key='\(key)']") }
      #expect(try await page.evaluate(titles).strings == ["My body is mine"])
      let arrived = try await page.follow("[data-titles] li:not([hidden]) a", in: site)
      #expect(arrived.hasPrefix("en/guides/"))
    }
  }
}
