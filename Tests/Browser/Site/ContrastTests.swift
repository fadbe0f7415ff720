import Chromium
import Testing

@Suite("Contrast", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct ContrastTests {
  @Test(arguments: ColorScheme.allCases)
  func ofEveryTextIsEnough(_ scheme: ColorScheme) async throws {
    try await SiteUnderTest.expectNothing(
      about: "contrast in \(scheme.rawValue)", set: { try await $0.emulate(colorScheme: scheme) }
    ) { page, _, _ in
      try await page.audit(.contrast)
    }
  }

  @Test func ofThePrintedPageIsThatOfInkOnPaper() async throws {
    try await SiteUnderTest.expectNothing(
      about: "contrast on paper", set: { try await $0.emulate(medium: .print, colorScheme: .dark) }
    ) { page, _, _ in
      try await page.audit(.contrast)
    }
  }
}
