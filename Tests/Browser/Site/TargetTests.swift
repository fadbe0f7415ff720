import Chromium
import Testing

@Suite("Targets for finger and mouse", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct TargetTests {
  @Test func areLargeEnough() async throws {
    try await SiteUnderTest.expectNothing(about: "targets", at: [360, 1280]) { page, _, _ in
      try await page.audit(.targets)
    }
  }
}
