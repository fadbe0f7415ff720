import Chromium
import Testing

@Suite("On paper", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct PrintTests {
  @Test func showsTheTextOnAnA4SheetAndNoControls() async throws { try await Survey.expectNothing(about: .paper) }

  @Test func showsTheNumbersOfTheHelpBox() async throws { try await Survey.expectNothing(about: .printedHelp) }
}

extension Question {
  // 210 mm less two margins of 16 mm, at 96 px to the inch.
  private static let sheet = 673

  static let paper = Question(name: "paper", widths: [sheet], look: Look(medium: .print)) { page, _, width in
    try await page.audit(.print) + page.audit(.layout(width: width))
  }

  static let printedHelp = Question(
    name: "help on paper", widths: [sheet], look: Look(medium: .print), pages: { _, page in page.hasShell }
  ) { page, _, _ in
    try await page.audit(.printedHelp)
  }
}
