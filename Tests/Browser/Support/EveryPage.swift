import Chromium
import Testing

extension SiteUnderTest {
  /// Opens pages one after the other in one tab, each at some widths, and expects that nothing wrong is found with any.
  ///
  /// A narrow window is one of a phone. The page stays open from one width to the next, as when a phone is turned.
  /// What is wrong with many pages is told once.
  static func expectNothing(
    about question: Comment, on pages: (SiteUnderTest) -> [SitePage] = { $0.templates() }, at widths: [Int] = [1280],
    isPainted: Bool = false, sourceLocation: SourceLocation = #_sourceLocation,
    set up: (Page) async throws -> Void = { _ in }, _ find: (Page, SitePage, Int) async throws -> [String]
  ) async throws {
    let site = try await shared()
    let subjects = pages(site)
    try #require(!subjects.isEmpty, "no page to ask", sourceLocation: sourceLocation)
    let found = try await Browser.page(isPainted: isPainted) { page in
      try await up(page)
      var found: [String: [String]] = [:]
      for subject in subjects {
        try await page.open(site.address(of: subject))
        for width in widths {
          try await page.setViewport(width: width, height: 720, isMobile: width < 500)
          for finding in Set(try await find(page, subject, width)) {
            found[finding, default: []].append("\(subject) at \(width) px")
          }
        }
      }
      return found
    }
    for (finding, places) in found.sorted(by: { $0.key < $1.key }) {
      let further = places.count > 1 ? " and \(places.count - 1) more" : ""
      Issue.record("\(question): \(finding) (\(places[0])\(further))", sourceLocation: sourceLocation)
    }
  }
}
