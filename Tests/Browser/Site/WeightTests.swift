import Foundation
import Testing

@Suite("Weight", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct WeightTests {
  @Test func ofEveryPageWithItsStyleAndScriptIsAtMost25KB() async throws {
    let site = try await SiteUnderTest.shared()
    let files = try Dictionary(
      uniqueKeysWithValues: site.pages.filter { $0.kind != .sheet && $0.kind != .deck }.map { page in
        let html = try site.html(of: page)
        let styles = html.matches(of: /<link\s[^>]*rel="stylesheet"[^>]*href="([^"]*)"/).map { String($0.1) }
        let scripts = html.matches(of: /<script\s[^>]*src="([^"]*)"/).map { String($0.1) }
        #expect(!styles.isEmpty, "\(page) has no style")
        // The links of 404.html may begin at the top of the site, where this page lies as well.
        let companions = (styles + scripts).map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
        return (page, [page.path] + companions.compactMap { SiteUnderTest.resolve($0, from: page.path) })
      })
    let weights = try await Weight.packed(Set(files.values.flatMap { $0 }), in: site.folder)
    for page in site.pages where page.kind != .sheet && page.kind != .deck {
      let parts = (files[page] ?? []).map { ($0, weights[$0] ?? 0) }
      // A page that is played brings the engine and its player, which come once for all such pages.
      let isPlayed = parts.contains { $0.0.hasSuffix("assets/engine.js") }
      // A talk's page holds all that is said in the better part of an hour, and is read before the talk.
      let isTalk = page.kind == .text("talks")
      #expect(parts.reduce(0) { $0 + $1.1 } <= (isPlayed || isTalk ? 45_000 : 25_000), "\(page): \(parts)")
    }
  }
}
