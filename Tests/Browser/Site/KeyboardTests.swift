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
      on: { $0.shapes() }, at: [360], isPainted: true,
      set: { try await $0.emulate(reducedMotion: true) }
    ) { page, _, _ in
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
    let site = try await SiteUnderTest.shared()
    try await Browser.page { page in
      try await page.open(site.address(of: try site.text(in: site.source)))
      let links = try await page.evaluate(
        "[...document.querySelectorAll('.skips a[href^=\"#\"]')].map((a) => a.getAttribute('href'))")
      #expect(!links.strings.isEmpty)
      for link in links.strings {
        try await page.focus(".skips a[href=\"\(link)\"]")
        try await page.press(.enter)
        try await page.press(.tab)
        let isInside = try await page.call(
          """
          (id) => { const goal = document.getElementById(id), e = document.activeElement;
            const part = goal && goal.closest('main, aside, section, header, footer');
            return !!part && part.contains(e) }
          """, .string(String(link.dropFirst())))
        #expect(isInside == true, "the next stop after \(link) is not there")
      }
    }
  }

  @Test func hasSkipLinksAndAnAccessKeyForEachAreaOnEveryPage() async throws {
    try await Survey.expectNothing(about: .waysPast)
  }

  @Test func followsTheAccessKeys() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page { page in
      try await page.open(site.address(of: try site.text(in: site.source)))
      for key in ["u", "c", "b"] {
        try await page.press(.character(Character(key)), holding: [.alt])
        try await page.wait(for: "Alt and \(key)", until: "location.hash === '#\(key.uppercased())'")
      }
    }
  }
}

extension Question {
  static let waysPast = Question(name: "ways past", pages: { _, page in page.hasShell }) { page, _, _ in
    try await page.evaluate(
      """
      (() => {
        const wrong = [];
        for (const key of ['U', 'C', 'B', 'S']) {
          const count = document.querySelectorAll(`[accesskey="${key}"]`).length;
          if (count !== 1) wrong.push(`${count} of the key ${key}`);
        }
        const stops = [...document.querySelectorAll('a[href], button, summary, input, [tabindex="0"]')];
        if (!stops[0].matches('\(QuickExit.twin)')) wrong.push('the first stop is not the way out');
        const skips = stops.slice(1, 3).map((a) => document.getElementById((a.getAttribute('href') ?? '').slice(1)));
        if (!skips[0]?.closest('main')) wrong.push('the second stop does not skip to the text');
        if (document.querySelector('.help') && !skips[1]?.closest('.help')) wrong.push('the third does not skip to the help');
        return wrong;
      })()
      """
    ).strings
  }
}
