import Chromium
import Foundation
import Testing

@Suite("Weight", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct WeightTests {
  @Test func ofEveryPageWithItsStyleAndScriptIsAtMost25KB() async throws {
    let site = try await SiteUnderTest.shared()
    let top = Page.address(ofFile: site.folder) + "/"
    let samples = site.templates()
    // What a page takes along is asked of the browser; pages of one kind take along the same.
    var companions: [SitePage.Kind: Set<String>] = [:]
    try await Browser.page(isPainted: false) { page in
      for sample in samples {
        let before = page.requests.count
        try await page.open(site.address(of: sample))
        let files = page.requests.dropFirst(before).filter { ["Stylesheet", "Script", "Font"].contains($0.kind) }
          .map { String($0.url.dropFirst(top.count)) }
        #expect(!files.isEmpty, "\(sample) has no style")
        companions[sample.kind, default: []].formUnion(files)
      }
    }
    let pages = site.pages.filter { companions[$0.kind] != nil }
    let weights = try await Weight.packed(
      Set(pages.map(\.path)).union(companions.values.flatMap { $0 }), in: site.folder)
    for page in pages {
      let files = [page.path] + (companions[page.kind] ?? []).sorted()
      let weight = files.reduce(0) { $0 + (weights[$1] ?? 0) }
      #expect(weight <= 25_000, "\(page): \(files.map { "\($0) \(weights[$0] ?? 0)" })")
    }
  }
}
