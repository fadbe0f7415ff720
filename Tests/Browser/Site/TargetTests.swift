import Chromium
import Testing

@Suite("Targets for finger and mouse", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct TargetTests {
  @Test func areLargeEnough() async throws { try await Survey.expectNothing(about: .targets) }
}

extension Question {
  static let targets = Question(name: "targets", widths: [360, 1280], pages: { _, page in page.kind != .exit }) {
    page, _, _ in
    try await page.audit(.targets)
  }
}
