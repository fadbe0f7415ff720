import Chromium
import Foundation
import TestSupport
import Testing

@Suite("Quick exit", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct QuickExitTests {
  private let origin = "https://site.example"

  @Test func isOnEveryPageAndInViewWhereverTheReaderScrolled() async throws {
    try await Survey.expectNothing(about: .exitInView)
  }

  @Test func hasATwinThatTheKeyboardReachesFirst() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page { page in
      try await page.open(site.address(of: try site.text(in: site.source)))
      try await page.press(.tab)
      #expect(try await page.evaluate("document.activeElement.matches('\(QuickExit.twin)')") == true)
    }
  }

  @Test(arguments: [QuickExit.button, QuickExit.twin])
  func goesToTheLocalNeutralPageFromAFileAndLeavesNoWayBack(_ selector: String) async throws {
    let site = try await SiteUnderTest.shared()
    let home = try site.page(.home, in: site.source)
    let text = try site.text(in: site.source)
    try await Browser.page { page in
      try await page.open(site.address(of: home))
      try await page.open(site.address(of: text))
      try await page.focus(selector)
      let arrival = try await page.arrival(by: "quick exit") { try await page.press(.enter) }
      let neutral = try #require(
        site.pages.first { site.address(of: $0) == arrival.url }, "it went to \(arrival.url), no page of the site")
      #expect(neutral.kind == .exit)
      #expect(page.requests.allSatisfy { $0.url.hasPrefix("file:") })
      let history = try await page.history()
      #expect(!history.urls.contains(site.address(of: text)), "the page is still in the history: \(history.urls)")
      #expect(try await page.goBack().url == site.address(of: home))
    }
  }

  /// One page of every kind and folder: what a text holds must not stand in the way.
  @Test func leavesFromEveryKindOfPage() async throws {
    let site = try await SiteUnderTest.shared()
    var seen: Set<SitePage.Kind> = []
    let bare: Set<SitePage.Kind> = [.classroom, .sheet, .deck]
    let pages = site.pages.filter {
      $0.hasShell && !bare.contains($0.kind) && $0.language == site.source && seen.insert($0.kind).inserted
    }
    #expect(pages.count > 10)
    for subject in pages {
      try await Browser.page { page in
        try await page.open(site.address(of: subject))
        let arrival = try await page.arrival(by: "quick exit on \(subject)") { try await page.click(QuickExit.button) }
        #expect(site.pages.contains { $0.kind == .exit && site.address(of: $0) == arrival.url }, "\(subject)")
      }
    }
  }

  @Test func worksByAFinger() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page { page in
      try await page.setViewport(width: 360, height: 640, isMobile: true)
      try await page.open(site.address(of: try site.text(in: site.source)))
      let arrival = try await page.arrival(by: "a tap") { try await page.tap(QuickExit.button) }
      #expect(site.pages.contains { $0.kind == .exit && site.address(of: $0) == arrival.url })
    }
  }

  @Test func goesOutsideFromAServerAndTellsItNothing() async throws {
    let site = try await SiteUnderTest.shared()
    let text = try site.text(in: site.source)
    try await Browser.page { page in
      try await page.serve(folder: site.folder, at: origin)
      try await page.open("\(origin)/\(text.path)")
      let arrival = try await page.arrival(by: "quick exit") { try await QuickExit.press(3, on: page) }
      #expect(arrival.url.hasPrefix("https://") && !arrival.url.hasPrefix(origin), "it went to \(arrival.url)")
      let outside = try #require(page.requests.first { !$0.url.hasPrefix(origin) })
      #expect(outside.referrer == nil, "the other side hears where the reader comes from")
      #expect(!outside.url.contains("?"), "the address carries something along: \(outside.url)")
    }
  }

  @Test func staysOnTheSiteWhenThereIsNoNetworkThatCouldBeLeftFor() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page { page in
      try await page.serve(folder: site.folder, at: origin)
      try await page.open("\(origin)/\(try site.text(in: site.source).path)")
      try await page.setNetwork(isCut: true)
      let arrival = try await page.arrival(by: "quick exit") { try await QuickExit.press(3, on: page) }
      #expect(site.pages.contains { $0.kind == .exit && arrival.url == "\(origin)/\($0.path)" }, "\(arrival.url)")
    }
  }

  @Test func coversThePageAtOnceNotWhenTheOtherSideAnswers() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page { page in
      try await page.serve(folder: site.folder, at: origin, others: .calledOff)
      for (what, act) in [("Shift", nil), ("a click", QuickExit.button)] {
        try await page.open("\(origin)/\(try site.text(in: site.source).path)")
        try await QuickExit.watchForCover(on: page)
        if let act { try await page.click(act) } else { try await QuickExit.press(3, on: page) }
        #expect(try await page.evaluate("window.coveredAtOnce") == true, "by \(what)")
        let title = try await page.evaluate("document.title").string ?? ""
        #expect(try await page.evaluate("document.body.innerText.trim()").string == title, "only the cover's words")
      }
    }
  }

  @Test func takesTheCoverAwayWhenThePageComesBackFromTheCache() async throws {
    let site = try await SiteUnderTest.shared()
    let text = "\(origin)/\(try site.text(in: site.source).path)"
    try await Browser.page { page in
      try await page.serve(folder: site.folder, at: origin, others: .calledOff)
      try await page.open(text)
      let title = try await page.evaluate("document.title")
      try await QuickExit.press(3, on: page)
      #expect(try await page.evaluate(QuickExit.isCovered) == true)
      try await page.open("\(origin)/\(try site.page(.home, in: site.source).path)")
      let back = try await page.goBack()
      try #require(back.isRestored, "the browser did not keep the page")
      #expect(try await page.evaluate(QuickExit.isCovered) == false)
      #expect(try await page.evaluate("document.title") == title)
      #expect(
        try await page.evaluate("document.querySelector('h1').checkVisibility({ visibilityProperty: true })") == true)
      // And Shift begins anew.
      try await QuickExit.press(2, on: page)
      #expect(try await page.evaluate(QuickExit.isCovered) == false)
      try await QuickExit.press(1, on: page)
      #expect(try await page.evaluate(QuickExit.isCovered) == true)
    }
  }

  @Test func isAPlainLinkWithoutJavaScript() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page { page in
      try await page.serve(folder: site.folder, at: origin)
      try await page.switchScriptsOff()
      for selector in [QuickExit.button, QuickExit.twin] {
        try await page.open("\(origin)/\(try site.text(in: site.source).path)")
        try await page.focus(selector)
        let arrival = try await page.arrival(by: "the plain link") { try await page.press(.enter) }
        #expect(!arrival.url.hasPrefix(origin))
      }
      for request in page.requests where !request.url.hasPrefix(origin) {
        #expect(request.referrer?.hasPrefix(origin) != true, "\(request.url) hears where the reader comes from")
      }
    }
  }

  @Test func saysThatTheHistoryStays() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page { page in
      for language in site.languages {
        try await page.open(site.address(of: try site.text(in: language)))
        let note = try await page.evaluate(
          "document.querySelector('\(QuickExit.button) small')?.innerText.trim() ?? ''")
        #expect(note.string?.isEmpty == false, "\(language) has no note beside the button")
      }
    }
  }
}

extension Question {
  static let exitInView = Question(
    name: "exit in view", widths: [360, 768, 1280], pages: { _, page in page.kind != .exit }
  ) { page, _, _ in
    try await page.call(
      """
      (selector) => [0, document.documentElement.scrollHeight].map((y) => {
        scrollTo({ top: y, behavior: 'instant' });
        const exit = document.querySelector(selector);
        if (!exit) return 'no button';
        const box = exit.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return exit.contains(top) ? '' : `not in view ${y ? 'at the end' : 'at the top'}`;
      }).filter((problem) => problem)
      """, .string(QuickExit.button)
    ).strings
  }
}
