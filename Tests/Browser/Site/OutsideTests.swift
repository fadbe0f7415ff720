import Chromium
import Foundation
import Testing

@Suite("The outside of a page", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct OutsideTests {
  @Test func doesNotNameTheSubjectWhereAReaderInNeedComes() async throws {
    let site = try await SiteUnderTest.shared()
    // The doors of those in need, everything behind them, and what everybody passes.
    let doors = site.pages.filter { $0.kind == .door && ["now", "young"].contains($0.slug) }
    try #require(doors.count == 2 * site.languages.count, "the doors for/now and for/young in each language: \(doors)")
    var paths = Set<String>()
    try await Browser.page(isPainted: false) { page in
      for door in doors {
        try await page.open(site.address(of: door))
        let links = try await page.evaluate("[...document.querySelectorAll('main a[href]')].map((a) => a.href)").strings
        paths.formUnion(links.map { $0.prefix { $0 != "#" } }.map(String.init))
      }
    }
    let passed: Set<SitePage.Kind> = [.chooser, .home, .search, .map, .notFound, .exit]
    try await SiteUnderTest.expectNothing(
      about: "outside",
      on: { site in
        site.pages.filter { passed.contains($0.kind) || doors.contains($0) || paths.contains(site.address(of: $0)) }
      }
    ) { page, _, _ in
      try await page.audit(.outside)
    }
  }

  @Test func ofTheNeutralPageDoesNotEvenNameTheSite() async throws {
    try await SiteUnderTest.expectNothing(about: "neutral page", on: { site in site.pages.filter { $0.kind == .exit } })
    {
      page, _, _ in
      let text =
        try await page.evaluate("document.title + document.body.innerText + document.head.innerHTML").string ?? ""
      return ["小夜燈", "nightlight", "113", "lamp"].filter { text.localizedCaseInsensitiveContains($0) }
        + (try await page.audit(.outside))
    }
  }
}
