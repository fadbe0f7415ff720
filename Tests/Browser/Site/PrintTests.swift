import Chromium
import Testing

@Suite("On paper", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct PrintTests {
  @Test func showsTheTextAndTheNumbersOnAnA4SheetAndNoControls() async throws {
    try await SiteUnderTest.expectNothing(
      // 210 mm less two margins of 16 mm, at 96 px to the inch.
      about: "print", at: [673], set: { try await $0.emulate(medium: .print) }
    ) { page, subject, width in
      try await page.audit(.print) + page.audit(.layout(width: width))
        + (subject.hasShell ? try await page.audit(.printedHelp) : [])
    }
  }
}
