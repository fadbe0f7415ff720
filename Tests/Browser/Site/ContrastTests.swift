import Chromium
import Testing

@Suite("Contrast", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct ContrastTests {
  @Test(arguments: ColorScheme.allCases)
  func ofEveryTextIsEnough(_ scheme: ColorScheme) async throws {
    try await Survey.expectNothing(about: .contrast(scheme))
  }

  @Test func ofThePrintedPageIsThatOfInkOnPaper() async throws {
    try await Survey.expectNothing(about: .contrastOnPaper)
  }
}

extension Question {
  static func contrast(_ scheme: ColorScheme) -> Question {
    Question(name: "contrast, \(scheme.rawValue)", look: Look(scheme: scheme)) { page, _, _ in
      try await page.audit(.contrast)
    }
  }

  static let contrastOnPaper = Question(name: "contrast on paper", look: Look(medium: .print, scheme: .dark)) {
    page, _, _ in
    try await page.audit(.contrast)
  }
}
