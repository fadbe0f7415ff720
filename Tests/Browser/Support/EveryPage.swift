import Chromium
import Testing

extension SiteUnderTest {
  /// Opens pages one after the other in one tab, each at some widths, and expects that nothing wrong is found with any.
  ///
  /// A narrow window is one of a phone. The page stays open from one width to the next, as when a phone is turned.
  static func expectNothing(
    about question: Comment, on pages: (SiteUnderTest) -> [SitePage] = { $0.samples() }, at widths: [Int] = [1280],
    sourceLocation: SourceLocation = #_sourceLocation, set up: (Page) async throws -> Void = { _ in },
    _ find: (Page, SitePage, Int) async throws -> [String]
  ) async throws {
    let site = try await shared()
    let subjects = pages(site)
    try #require(!subjects.isEmpty, "no page to ask", sourceLocation: sourceLocation)
    try await Browser.page { page in
      try await up(page)
      for subject in subjects {
        try await page.open(site.address(of: subject))
        for width in widths {
          try await page.setViewport(width: width, height: 720, isMobile: width < 500)
          let findings = try await find(page, subject, width)
          #expect(
            findings.isEmpty, "\(question), \(subject) at \(width) px: \(findings)", sourceLocation: sourceLocation)
        }
      }
    }
  }
}
