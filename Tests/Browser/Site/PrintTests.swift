import Chromium
import Testing

@Suite("On paper", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct PrintTests {
  @Test func showsTheTextAndTheNumbersAndNoControls() async throws {
    try await SiteUnderTest.expectNothing(
      about: "print", on: { $0.samples(each: 2) }, set: { try await $0.emulate(medium: .print) }
    ) { page, subject, _ in
      try await page.audit(.print) + (subject.hasShell ? try await page.audit(.printedHelp) : [])
    }
  }

  @Test func fitsAnA4Sheet() async throws {
    try await SiteUnderTest.expectNothing(
      // 210 mm less two margins of 16 mm, at 96 px to the inch.
      about: "A4", at: [673], set: { try await $0.emulate(medium: .print) }
    ) { page, _, width in
      try await page.audit(.layout(width: width))
    }
  }
}
