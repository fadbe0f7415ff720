import Chromium
import Foundation
import Testing

/// What a finger presses is large enough, keeps apart from its neighbours, and lies where a hand reaches.
@Suite("Kiosk: a finger", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct KioskFingerTests {
  /// Which texts are looked at: every so many of them, others in each language.
  private static let stride = 4

  @Test(arguments: ["zh-Hant", "en", "vi", "id", "th"])
  func findsEverythingLargeEnoughApartAndNotTooLow(_ language: String) async throws {
    let site = try await KioskSite.shared()
    try #require(site.languages.contains(language))
    try await Browser.page(isPainted: false) { page in
      try await page.stand(as: KioskSite.screens[0])
      for path in try Self.paths(in: language, of: site) {
        try await page.begin(at: path, in: site)
        try await page.evaluate(
          """
          document.documentElement.classList.remove('passing-by');
          const list = document.querySelector('#L'); if (list) list.hidden = false; 0
          """)
        // Each page is loaded once, and turned and set as its visitors may.
        for screen in KioskSite.screens {
          try await page.setViewport(width: screen.width, height: screen.height, isMobile: true)
          try await page.wait(for: "the screen", until: "innerWidth === \(screen.width)")
          for look in ["as it is", "l", "r"] {
            let press = look.count == 1 ? "document.querySelector('[data-look=\(look)]').click();" : ""
            try await page.evaluate("\(press) 0")
            let found = try await page.audit(.kiosk) + page.audit(.overlaps)
            #expect(found == [], "\(path), \(look), at \(screen.testDescription)")
            try await page.evaluate("\(press) 0")
          }
        }
      }
      #expect(page.problems.isEmpty, "\(page.problems)")
    }
  }

  /// A page of each kind, and some of all texts; in the translations that are few, the kinds whose words decide how
  /// much room they take.
  private static func paths(in language: String, of site: KioskSite) throws -> [String] {
    let isFull = ["zh-Hant", "en"].contains(language)
    let narrow = ["index", "search", "guides", "quiz", "helper"]
    let kinds = try site.kinds(in: language).filter { isFull || narrow.contains($0.kind) }.map(\.path)
    let texts = site.pages.filter { $0.hasPrefix("\(language)/guides/") || $0.hasPrefix("\(language)/pages/") }
    let first = language.utf8.reduce(0) { $0 + Int($1) } % stride
    let some = isFull ? texts.indices.filter { $0 % stride == first }.map { texts[$0] } : []
    return (language == site.languages[0] ? ["index.html"] : []) + kinds + some.filter { !kinds.contains($0) }
  }
}

extension Audit {
  /// What a finger would miss (under 48 px), what stands in the lowest 8 % of a
  /// portrait screen, and what runs out of the screen at its side.
  static let kiosk = Audit(
    script: """
      const wrong = [];
      const lowest = innerHeight > innerWidth ? innerHeight * 0.92 : innerHeight;
      for (const e of all(targets + ', label:not(:has(:disabled))').filter(isSeen)) {
        if (e.closest('label') && e.tagName !== 'LABEL') continue;
        // Of words that run over the end of a line, the longer part.
        let box = [...e.getClientRects()].reduce((one, other) => other.width > one.width ? other : one);
        const over = getComputedStyle(e, '::after');
        if (over.content !== 'none' && over.position === 'absolute' && e.closest('li')) box = boxOf(e.closest('li'));
        if (box.width < 47.5 || box.height < 47.5)
          wrong.push(`${Math.round(box.width)} × ${Math.round(box.height)} px: ${named(e)}`);
      }
      for (const e of all('.head *, .controls, .controls *, .view, .beginning main *').filter(isSeen)) {
        if (boxOf(e).bottom > lowest + 1 && !e.closest('.view > *')) wrong.push(`too low: ${named(e)}`);
      }
      const view = document.querySelector('[data-view]');
      if (view.scrollWidth > view.clientWidth) {
        const edge = boxOf(view).right;
        const wide = all('*', view).filter((e) => boxOf(e).right > edge && !e.closest('.table')).map(named).slice(0, 2);
        wrong.push(`wider than the screen: ${wide}`);
      }
      if (document.documentElement.scrollHeight > innerHeight + 1) wrong.push('the whole page scrolls');
      return wrong;
      """)

  /// Two things to press that share more than the edge of their boxes.
  static let overlaps = Audit(
    script: """
      const boxes = all(targets, document.querySelector('main')).filter(isSeen)
        .flatMap((e) => [...e.getClientRects()].map((box) => [e, box]));
      const wrong = [];
      boxes.forEach(([a, p], place) => boxes.slice(place + 1).forEach(([b, q]) => {
        if (a === b || a.contains(b) || b.contains(a)) return;
        const width = Math.min(p.right, q.right) - Math.max(p.left, q.left);
        const height = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
        if (width > 2 && height > 2)
          wrong.push(`${Math.round(width)} × ${Math.round(height)} px: ${named(a)} and ${named(b)}`);
      }));
      return wrong;
      """)
}
