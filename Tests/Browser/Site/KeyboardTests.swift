import Chromium
import Testing

@Suite("The keyboard", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct KeyboardTests {
  /// Where the focus stands, and what is wrong with how it shows.
  private static let stop = """
    (() => {
      const e = document.activeElement;
      if (!e || e === document.body || e === document.documentElement) return { isEnd: true };
      const style = getComputedStyle(e), wrong = [];
      const named = `<${e.tagName.toLowerCase()} class="${e.className}"> ${(e.textContent || e.id).trim().slice(0, 20)}`;
      const hasOutline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      if (!hasOutline && style.boxShadow === 'none') wrong.push(`its focus does not show: ${named}`);
      const boxes = [...e.getClientRects()].filter((b) => b.width > 1 && b.height > 1);
      const isUncovered = boxes.some((b) => [0.1, 0.5, 0.9].some((fx) => [0.1, 0.5, 0.9].some((fy) => {
        const top = document.elementFromPoint(b.x + b.width * fx, b.y + b.height * fy);
        return top && (e.contains(top) || top.contains(e) && top !== document.body && top !== document.documentElement);
      })));
      if (!isUncovered) wrong.push(`it is covered or out of view: ${named}`);
      const last = window.lastStop;
      if (last && !(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) {
        if (window.firstStop === e) return { isEnd: true };
        wrong.push(`it comes before the stop that led to it: ${named}`);
      }
      window.firstStop ??= e;
      window.lastStop = e;
      (window.stops ??= new Set()).add(e);
      return { wrong };
    })()
    """

  private static let missed = Audit(
    script: """
      return all(targets + ', [tabindex="0"]').filter((e) => isSeen(e) && !e.disabled && e.tabIndex >= 0
        && !(window.stops ?? new Set()).has(e)).map((e) => `the focus never came to ${named(e)}`);
      """)

  @Test func reachesEverythingInOrderAndShowsWhereItIs() async throws {
    try await SiteUnderTest.expectNothing(
      about: "the way of the focus",
      on: { $0.shapes() }, at: [360, 1280], isPainted: true,
      set: { try await $0.emulate(reducedMotion: true) }
    ) { page, _, _ in
      // The focus begins at the top in a new document only.
      try await page.reload()
      var wrong: [String] = []
      var steps = 0
      while steps < 400 {
        try await page.press(.tab)
        let stop = try await page.evaluate(Self.stop)
        if stop["isEnd"].bool == true { break }
        wrong += stop["wrong"].strings
        steps += 1
      }
      if steps == 0 || steps == 400 { wrong.append("\(steps) stops") }
      return wrong + (try await page.audit(Self.missed))
    }
  }

  @Test func skipsToTheTextAndToTheHelp() async throws {
    try await SiteUnderTest.expectNothing(
      about: "skip links", on: { site in site.shapes().filter(\.hasShell) }, isPainted: true
    ) { page, subject, _ in
      let links = try await page.evaluate(
        "[...document.querySelectorAll('.skips a[href^=\"#\"]')].map((a) => a.getAttribute('href'))")
      var wrong = links.strings.isEmpty ? ["no skip link"] : []
      for link in links.strings {
        try await page.focus(".skips a[href=\"\(link)\"]")
        try await page.press(.enter)
        try await page.press(.tab)
        let isInside = try await page.call(
          """
          (id) => { const goal = document.getElementById(id), e = document.activeElement;
            const part = goal && goal.closest('main, aside, section, header, footer');
            return !!part && (part.contains(e) || !!(part.compareDocumentPosition(e) & 4)) }
          """, .string(String(link.dropFirst())))
        if isInside.bool != true { wrong.append("\(link) does not lead on") }
      }
      return wrong
    }
  }

  @Test func hasAnAccessKeyForEachAreaAndForSearch() async throws {
    try await SiteUnderTest.expectNothing(
      about: "access keys", on: { site in site.shapes().filter { $0.hasShell && $0.kind != .search } }, isPainted: true
    ) { page, subject, _ in
      var wrong: [String] = []
      for key in ["U", "C", "B", "S"] {
        let count = try await page.evaluate("document.querySelectorAll('[accesskey=\"\(key)\"]').length")
        if count != 1 { wrong.append("\(count) of the key \(key)") }
      }
      for key in ["U", "C", "B"] where wrong.isEmpty {
        try await page.press(.character(Character(key.lowercased())), holding: [.alt])
        try await page.wait(for: "Alt and \(key)", until: "location.hash === '#\(key)'")
      }
      return wrong
    }
  }
}
