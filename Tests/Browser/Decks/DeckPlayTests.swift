import Chromium
import Foundation
import TestSupport
import Testing

/// Every deck of the site, opened from a folder without a network and played as an officer plays it.
@Suite("Decks", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct DeckPlayTests {
  private static func decks() async throws -> (site: SiteUnderTest, decks: [SitePage]) {
    let site = try await SiteUnderTest.shared()
    let decks = site.pages.filter { $0.kind == .deck }
    let talks = decks.filter(isTalk)
    try #require(!talks.isEmpty && talks.count < decks.count, "no deck of a talk, or none of a lesson, in the site")
    // Talks first: their decks have everything.
    return (site, talks + decks.filter { !isTalk($0) })
  }

  /// The decks that are played key by key: every talk, and one lesson of each band.
  ///
  /// All are of one script; the others are opened, and walked through by `measure`.
  private static func played() async throws -> (site: SiteUnderTest, decks: [SitePage]) {
    let (site, decks) = try await decks()
    let lessons = ["grade-low-1", "grade-mid-1", "junior-1", "senior-1"].map {
      "\(site.source)/decks/\($0)-slides-\(site.source).html"
    }
    let chosen = decks.filter { isTalk($0) || lessons.contains($0.path) }
    try #require(chosen.count == decks.count(where: isTalk) + lessons.count, "a lesson that is played is not there")
    return (site, chosen)
  }

  private static func isTalk(_ deck: SitePage) -> Bool { deck.path.contains("/decks/talk-") }

  /// The first slide of a talk says where to get help.
  private static func first(of deck: SitePage, _ page: Page) async throws -> JSON {
    if isTalk(deck) { return "help" }
    return try await page.evaluate("document.querySelector('.leaf').id")
  }

  private static let shown = "document.querySelector('.leaf.on').id"

  @Test func openFromAFolderAskForNothingAndWeighAtMost400KB() async throws {
    let (site, decks) = try await Self.decks()
    try await Browser.page(isPainted: false) { page in
      try await page.setNetwork(isCut: true)
      for deck in decks {
        let size = try FileManager.default.attributesOfItem(atPath: "\(site.folder)/\(deck.path)")[.size] as? Int
        #expect(size ?? .max <= 400_000, "\(deck): \(size ?? 0) bytes")
        let (before, told) = (page.requests.count, page.problems.count)
        try await page.open(site.address(of: deck))
        let asked = page.requests.dropFirst(before).filter { !$0.url.hasPrefix("data:") }.map(\.kind)
        #expect(asked == ["Document"], "\(deck)")
        #expect(Array(page.problems.dropFirst(told)) == [], "\(deck)")
        #expect(try await page.evaluate(Self.shown) == Self.first(of: deck, page), "\(deck)")
      }
      #expect(page.offspring == [], "a deck opens something by itself")
      #expect(try await page.openedWindows().isEmpty, "a deck opens a window by itself")
    }
  }

  @Test func playFromEndToEndByKeyboard() async throws {
    let (site, decks) = try await Self.played()
    for deck in decks {
      try await Browser.page { page in
        try await page.open(site.address(of: deck))
        let ids = try await page.evaluate("[...document.querySelectorAll('.leaf')].map((leaf) => leaf.id)").strings
        var seen: [String] = []
        for id in ids {
          // One question for each slide: which it is, whether its heading is seen, and its answer already.
          let here = try await page.evaluate(Self.state).strings
          seen.append(here.first ?? "")
          #expect(here.contains("heading"), "\(deck)#\(id) shows its heading")
          #expect(!here.contains("told"), "\(deck)#\(id) tells its answer too early")
          if here.contains("asks") {
            try await page.press(.right)
            #expect(try await page.evaluate(Self.state).strings.contains("told"), "\(deck)#\(id) tells its answer")
          }
          try await page.press(seen.count.isMultiple(of: 2) ? .space : .right)
        }
        #expect(seen == ids && ids.count >= (Self.isTalk(deck) ? 14 : 4), "\(deck)")
        try await page.press(.home)
        #expect(try await page.evaluate(Self.shown) == .string(ids[0]))
        try await page.press(.end)
        #expect(try await page.evaluate(Self.shown) == .string(ids[ids.count - 1]))
        try await page.press(.left)
        #expect(try await page.evaluate(Self.shown) == .string(ids[ids.count - 2]))
        try await page.press(.character("3"))
        try await page.press(.enter)
        #expect(try await page.evaluate(Self.shown) == .string(ids[2]), "\(deck): a number and Enter")
        #expect(page.problems == [], "\(deck)")
      }
    }
  }

  private static let state = """
    (() => {
      const leaf = document.querySelector('.leaf.on');
      const told = leaf.querySelector('.told');
      return [
        leaf.id, leaf.querySelector('h2').checkVisibility() && 'heading', leaf.querySelector('.question') && 'asks',
        told && told.checkVisibility({ visibilityProperty: true }) && 'told',
      ].filter(Boolean);
    })()
    """

  @Test func turnBlackDarkAndIntoAnOverview() async throws {
    let (site, decks) = try await Self.decks()
    try await Browser.page { page in
      try await page.open(site.address(of: decks[0]))
      try await page.press(.character("b"))
      #expect(try await page.evaluate("document.getElementById('black').checkVisibility()") == true)
      try await page.press(.right)
      #expect(try await page.evaluate("document.getElementById('black').checkVisibility()") == false)
      #expect(try await page.evaluate(Self.shown) == "help", "the first key only brings the picture back")
      let ground = "getComputedStyle(document.documentElement).backgroundColor"
      let light = try await page.evaluate(ground)
      try await page.press(.character("t"))
      #expect(try await page.evaluate(ground) != light)
      try await page.press(.escape)
      let all = "[...document.querySelectorAll('.leaf')].filter((leaf) => leaf.checkVisibility()).length"
      #expect(try await page.evaluate(all).int ?? 0 >= 8)
      try await page.press(.right)
      try await page.press(.enter)
      #expect(try await page.evaluate(all) == 1)
      #expect(try await page.evaluate("document.querySelectorAll('.leaf')[1].classList.contains('on')") == true)
      try await page.press(.character("c"))
      #expect(try await page.evaluate("document.getElementById('clock').checkVisibility()") == true)
      #expect(page.problems == [])
    }
  }

  @Test func keepBothWindowsInStep() async throws {
    let (site, decks) = try await Self.decks()
    try await Browser.page { hall in
      try await hall.open(site.address(of: decks[0]))
      try await hall.press(.right)
      try await hall.press(.character("p"))
      var desk: Page?
      for _ in 0..<100 where desk == nil {
        try await hall.settle()
        desk = try await hall.openedWindows().last
      }
      let window = try #require(desk, "no window opened by the key")
      try await window.wait(for: "the desk", until: "document.getElementById('where')?.textContent.startsWith('2 /')")
      let notes = try await window.evaluate("document.getElementById('said').textContent.trim().length")
      #expect(notes.int ?? 0 > 20, "the notes are there")
      #expect(try await window.evaluate("document.querySelectorAll('#coming h2').length") == 1)
      #expect(try await hall.evaluate("document.querySelector('.leaf.on .script').checkVisibility()") == false)
      try await window.press(.right)
      try await hall.wait(
        for: "the hall to follow", until: "document.querySelectorAll('.leaf')[2].classList.contains('on')")
      try await hall.press(.right)
      try await window.wait(
        for: "the desk to follow", until: "document.getElementById('where').textContent.startsWith('4 /')")
      try await window.press(.character("b"))
      try await hall.wait(for: "black", until: "document.getElementById('black').checkVisibility()")
      // A window that is loaded again finds its place.
      try await hall.reload()
      try await hall.wait(for: "the place", until: "document.querySelectorAll('.leaf')[3].classList.contains('on')")
      try await hall.wait(for: "black again", until: "document.getElementById('black').checkVisibility()")
      try await window.press(.character("b"))
      try await hall.wait(for: "light", until: "!document.getElementById('black').checkVisibility()")
      #expect(hall.problems == [] && window.problems == [])
    }
  }

  /// What the hall said before the desk went on reaches the desk late, and changes nothing there.
  @Test func leaveTheDeskAloneWhileNothingIsNew() async throws {
    let (site, decks) = try await Self.decks()
    try await Browser.page { hall in
      try await hall.open(site.address(of: decks[0]))
      try await hall.press(.right)
      try await hall.press(.character("p"))
      var desk: Page?
      for _ in 0..<100 where desk == nil {
        try await hall.settle()
        desk = try await hall.openedWindows().last
      }
      let window = try #require(desk, "no window opened by the key")
      try await window.wait(for: "the desk", until: "document.getElementById('where')?.textContent.startsWith('2 /')")
      let messages = "addEventListener('message', () => { window.heard = (window.heard || 0) + 1; })"
      _ = try await window.evaluate(messages)
      _ = try await window.evaluate("document.querySelector('#said > *').dataset.mark = 'the same'")
      try await window.wait(for: "three messages", until: "window.heard >= 3")
      #expect(try await window.evaluate("document.querySelector('#said > *').dataset.mark") == "the same")
      try await window.press(.right)
      try await hall.wait(
        for: "the hall to follow", until: "document.querySelectorAll('.leaf')[2].classList.contains('on')")
      let late = "{ at: 1, step: 0, black: false, dark: false, clock: false, kept: 0, since: 0, turn: 1 }"
      _ = try await window.evaluate("window.heard = 0")
      _ = try await hall.evaluate(
        "window.open('', 'nightlight-desk').postMessage({ deck: 'nightlight', kind: 'state', state: \(late) }, '*')")
      try await window.wait(for: "the late message", until: "window.heard >= 1")
      #expect(try await window.evaluate("document.getElementById('where').textContent.slice(0, 3)") == "3 /")
    }
  }

  @Test(arguments: [(1280, 720), (1024, 768)])
  func haveNoSlideThatOverflowsOrIsTooSmallToRead(_ width: Int, _ height: Int) async throws {
    let (site, decks) = try await Self.decks()
    try await Browser.page { page in
      try await page.setViewport(width: width, height: height)
      for deck in decks {
        try await page.open(site.address(of: deck))
        let found = try await page.evaluate(Self.measure)
        #expect(found.strings == [], "\(deck) at \(width)×\(height)")
      }
    }
  }

  /// Shows one slide after the other, its answer told, and lists what is cut off or smaller than 2.6 % of the height.
  private static let measure = """
    (() => {
      const found = [];
      const press = (key) => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      press('Home');
      for (const expected of document.querySelectorAll('.leaf')) {
        const leaf = document.querySelector('.leaf.on');
        if (leaf !== expected) found.push(expected.id + ': not shown');
        if (leaf.querySelector('.question')) press('ArrowRight');
        const body = leaf.querySelector('.body');
        const over = Math.max(body.scrollHeight - body.clientHeight, body.scrollWidth - body.clientWidth);
        if (over > 1) found.push(`${leaf.id}: ${over} px too large`);
        const foot = leaf.querySelector('.foot').getBoundingClientRect().top;
        for (const part of body.querySelectorAll('p, li, td, th, text, h3')) {
          const box = part.getBoundingClientRect();
          if (box.width === 0) continue;
          if (box.bottom > foot + 1 || box.right > innerWidth + 1) found.push(`${leaf.id}: ${part.textContent.slice(0, 20)} is cut`);
        }
        for (const part of body.querySelectorAll('li, td, .said, .asked, :scope > p')) {
          const size = parseFloat(getComputedStyle(part).fontSize);
          if (part.checkVisibility() && size < innerHeight * 0.026) found.push(`${leaf.id}: letters of ${size} px`);
        }
        press('ArrowRight');
      }
      return found;
    })()
    """

  @Test func printThreeHandouts() async throws {
    let (site, decks) = try await Self.decks()
    try await Browser.page { page in
      try await page.open(site.address(of: decks[0]))
      let count = try await page.evaluate("document.querySelectorAll('.leaf').length").int ?? 0
      for (name, atLeast, atMost, box) in [
        ("slides", count, count, "960 540"), ("notes", count, 2 * count, "594.95996 841.91998"),
        ("lines", (count + 2) / 3, (count + 2) / 3, "594.95996 841.91998"),
      ] {
        try await page.evaluate(
          "document.documentElement.dataset.handout = '\(name)'; dispatchEvent(new Event('beforeprint')); 0")
        let answer = try await page.send(
          "Page.printToPDF", ["preferCSSPageSize": true, "printBackground": true])
        let pdf = try #require(answer["data"].string.flatMap { Data(base64Encoded: $0) })
        let text = String(decoding: pdf, as: Unicode.ASCII.self)
        let pages = text.matches(of: /\/Type *\/Page[^s]/).count
        #expect(atLeast <= pages && pages <= atMost, "\(name): \(pages) pages of \(count) slides")
        #expect(text.contains("[0 0 \(box)]"), "\(name): \(text.firstMatch(of: /MediaBox[^\]]*/)?.0 ?? "")")
      }
    }
  }

  @Test func areALongPageWithoutScripts() async throws {
    let (site, decks) = try await Self.decks()
    try await Browser.page(isPainted: false) { page in
      try await page.switchScriptsOff()
      try await page.open(site.address(of: decks[0]))
      let slides = try await page.evaluate(
        "[...document.querySelectorAll('.leaf')].map((leaf) => leaf.checkVisibility() && leaf.querySelectorAll('details.notes').length)"
      )
      #expect(slides.elements.count >= 8 && slides.elements.allSatisfy { $0 == 1 })
      #expect(
        try await page.evaluate("[...document.querySelectorAll('button')].filter((b) => b.checkVisibility()).length")
          == 0)
    }
  }
}
