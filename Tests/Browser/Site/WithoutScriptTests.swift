import Chromium
import Testing

@Suite("Without JavaScript", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct WithoutScriptTests {
  /// The words of the page's main part as they are shown.
  private static let words = "document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim()"

  @Test func everyPageReadsTheSame() async throws {
    let site = try await SiteUnderTest.shared()
    let samples = site.templates().filter { $0.kind != .search }
    // What scripts add to a page, such as the button that prints, is not part of its text.
    let text = "document.querySelectorAll('main [data-print]').forEach((e) => e.remove()), " + Self.words
    let with = try await Browser.page(isPainted: false) { page in try await texts(of: samples, in: site, text, on: page) }
    let without = try await Browser.page(isPainted: false) { page in
      try await page.switchScriptsOff()
      return try await texts(of: samples, in: site, text, on: page)
    }
    for (sample, (a, b)) in zip(samples, zip(with, without)) {
      #expect(a == b, "\(sample)")
      #expect(!b.isEmpty, "\(sample) is empty")
    }
  }

  @Test func theSearchPageLeadsToTheMap() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page { page in
      try await page.switchScriptsOff()
      for language in site.languages {
        try await page.open(site.address(of: try site.page(.search, in: language)))
        let links = try await page.evaluate(
          "[...document.querySelectorAll('main a[href]')].filter((a) => a.checkVisibility()).map((a) => a.href)")
        #expect(links.strings.contains(site.address(of: try site.page(.map, in: language))), "\(language): \(links)")
      }
    }
  }

  @Test func nothingIsOfferedThatNeedsAScript() async throws {
    try await SiteUnderTest.expectNothing(
      about: "without scripts", on: { $0.templates().filter { $0.kind != .search } },
      set: { try await $0.switchScriptsOff() }
    ) { page, _, _ in
      try await page.evaluate(
        "[...document.querySelectorAll('button')].filter((b) => b.checkVisibility()).map((b) => b.outerHTML)"
      ).strings
    }
  }

  private func texts(of pages: [SitePage], in site: SiteUnderTest, _ script: String, on page: Page) async throws
    -> [String]
  {
    var texts: [String] = []
    for sample in pages {
      try await page.open(site.address(of: sample))
      texts.append(try await page.evaluate("(() => (\(script)))()").string ?? "")
    }
    return texts
  }
}
