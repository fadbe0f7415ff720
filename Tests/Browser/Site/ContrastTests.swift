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

  @Test func isSeenWhereItIsMissing() async throws {
    try await Browser.page { page in
      try await page.open("data:text/html,<p style='color:%23999'>faint<p style='color:%23000'>strong")
      #expect(try await page.audit(.contrast) == ["2.85 <p> faint"])
    }
  }
}
