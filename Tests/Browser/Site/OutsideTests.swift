import Foundation
import Testing

@Suite("The outside of a page", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct OutsideTests {
  @Test func doesNotNameTheSubjectWhereAReaderInNeedComes() async throws {
    let site = try await SiteUnderTest.shared()
    // The doors of those in need, everything behind them, and what everybody passes.
    let doors = site.pages.filter { $0.kind == .door && ["now", "young"].contains($0.slug) }
    try #require(doors.count == 2 * site.languages.count, "the doors for/now and for/young in each language: \(doors)")
    let passed: Set<SitePage.Kind> = [.chooser, .home, .search, .map, .notFound, .exit]
    let behind = try Set(doors.flatMap { try site.links(in: $0) })
    let pages = site.pages.filter { passed.contains($0.kind) || doors.contains($0) || behind.contains($0.path) }
    #expect(pages.contains { $0.kind.isText }, "there is a text behind the doors")
    for page in pages {
      let giveaways = Outside(html: try site.html(of: page), path: page.path).giveaways
      #expect(giveaways.isEmpty, "\(page): \(giveaways)")
    }
  }

  @Test func ofTheNeutralPageDoesNotEvenNameTheSite() async throws {
    let site = try await SiteUnderTest.shared()
    let pages = site.pages.filter { $0.kind == .exit }
    try #require(!pages.isEmpty)
    for page in pages {
      let html = try site.html(of: page)
      for word in ["小夜燈", "nightlight", "113", "110", "lamp"] {
        #expect(!html.localizedCaseInsensitiveContains(word), "\(page) says \(word)")
      }
      #expect(Outside(html: html, path: page.path).giveaways.isEmpty)
    }
  }

  @Test func isReadFromTitleAddressIdsFilesAndPreviews() {
    let html = """
      <title>Nudes</title><link rel="icon" href="a/naked.svg"><meta name="description" content="about sextortion">
      <img alt="sex" src="victim.png"><p id="%E8%A3%B8">sex</p>
      """
    #expect(
      Outside(html: html, path: "cases/leak.html").giveaways == [
        "address: leak", "title: nude", "id: 裸", "file: naked", "file: victim", "meta description: sex",
        "meta description: extort",
      ])
  }
}
