import Chromium
import Testing

@Suite("Layout", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct LayoutTests {
  // 320 px is what WCAG 1.4.10 asks for (1280 px enlarged four times).
  @Test func fitsTheWidthOfTheWindow() async throws {
    try await SiteUnderTest.expectNothing(about: "fits", on: { $0.samples() }, at: [320, 360, 768, 1280]) { page, _, width in
      try await page.audit(.layout(width: width)) + page.audit(.coveredEnd)
    }
  }

  @Test func fitsWithLettersTwiceAsLarge() async throws {
    try await SiteUnderTest.expectNothing(about: "fits with large letters") { page, _, _ in
      try await page.evaluate("document.documentElement.style.fontSize = '225%'")
      return try await page.audit(.layout(width: 1280))
    }
  }

  @Test func fitsAndIsMirroredInALanguageWrittenFromTheRight() async throws {
    try await SiteUnderTest.expectNothing(
      about: "fits in Arabic", on: { site in site.templates().filter { $0.language == site.source } }, at: [360, 1280]
    ) { page, _, width in
      _ = try await page.audit(.makeArabic)
      return try await page.audit(.layout(width: width)) + page.audit(.mirrored)
    }
  }

  @Test func keepsLinesShortEnoughToRead() async throws {
    try await SiteUnderTest.expectNothing(
      about: "the measure", on: { site in site.samples().filter(\.kind.isText) }
    ) { page, subject, _ in
      // Measured in the text's own letters: 40 Han characters, or 75 Latin ones of which the average is half an em.
      let most = subject.language?.hasPrefix("zh") == true || subject.language == "ja" ? 40.5 : 40.0
      let measure = try await page.evaluate(
        """
        (() => { const p = [...document.querySelectorAll('.body > p, .lead')].sort((a, b) => b.clientWidth - a.clientWidth)[0];
          return p.clientWidth / parseFloat(getComputedStyle(p).fontSize) })()
        """)
      let ems = measure.number ?? .infinity
      return ems <= most ? [] : ["a line of \(ems) em"]
    }
  }
}
