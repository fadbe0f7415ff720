import Chromium
import Testing

@Suite("Without JavaScript", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct WithoutScriptTests {
  @Test func everyPageReadsTheSameAndOffersNothingThatNeedsAScript() async throws {
    let site = try await SiteUnderTest.shared()
    let samples = site.templates().filter { $0.kind != .search && !$0.isPlayed }
    let with = try await answers(of: samples, in: site) { _ in }
    let without = try await answers(of: samples, in: site) { try await $0.switchScriptsOff() }
    for (sample, (a, b)) in zip(samples, zip(with, without)) {
      #expect(a["words"] == b["words"], "\(sample)")
      #expect(b["words"].string?.isEmpty == false, "\(sample) is empty")
      #expect(b["buttons"] == [], "\(sample) offers what needs a script")
    }
  }

  @Test func theSearchPageLeadsToTheMap() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page(isPainted: false) { page in
      try await page.switchScriptsOff()
      for language in site.languages {
        try await page.open(site.address(of: try site.page(.search, in: language)))
        let links = try await page.evaluate(
          "[...document.querySelectorAll('main a[href]')].filter((a) => a.checkVisibility()).map((a) => a.href)")
        #expect(links.strings.contains(site.address(of: try site.page(.map, in: language))), "\(language): \(links)")
      }
    }
  }

  /// The words of the main part as they are shown, without what only scripts need, and the buttons in view.
  private func answers(
    of pages: [SitePage], in site: SiteUnderTest, set up: (Page) async throws -> Void
  ) async throws -> [JSON] {
    try await Browser.page(isPainted: false) { page in
      try await up(page)
      var answers: [JSON] = []
      for sample in pages {
        try await page.open(site.address(of: sample))
        answers.append(
          try await page.evaluate(
            """
            (() => {
              const buttons = [...document.querySelectorAll('button')].filter((b) => b.checkVisibility());
              const offered = buttons.map((b) => b.outerHTML);
              for (const button of buttons) button.remove();
              return { words: document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim(), buttons: offered };
            })()
            """))
      }
      return answers
    }
  }
}
