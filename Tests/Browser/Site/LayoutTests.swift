import Chromium
import Testing

@Suite("Layout", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct LayoutTests {
  @Test func fitsTheWidthOfTheWindow() async throws { try await Survey.expectNothing(about: .width) }

  @Test func endsAboveTheFixedBar() async throws { try await Survey.expectNothing(about: .coveredEnd) }

  @Test func fitsWithLettersTwiceAsLarge() async throws { try await Survey.expectNothing(about: .largeLetters) }

  @Test func fitsAndIsMirroredInALanguageWrittenFromTheRight() async throws {
    try await Survey.expectNothing(about: .arabic)
  }

  @Test func keepsLinesShortEnoughToRead() async throws { try await Survey.expectNothing(about: .measure) }
}

extension Question {
  // 320 px is what WCAG 1.4.10 asks for (1280 px enlarged four times).
  static let width = Question(name: "width", widths: [320, 360, 768, 1280]) { page, _, width in
    try await page.audit(.layout(width: width))
  }

  static let coveredEnd = Question(name: "end", widths: [360, 768, 1280]) { page, _, _ in
    try await page.audit(.coveredEnd)
  }

  static let largeLetters = Question(name: "large letters") { page, _, _ in
    try await page.evaluate("document.documentElement.style.fontSize = '225%'")
    let wrong = try await page.audit(.layout(width: 1280))
    try await page.evaluate("document.documentElement.style.fontSize = ''")
    return wrong
  }

  /// Asked last: the page is another one afterwards.
  static let arabic = Question(
    name: "Arabic", widths: [360, 1280], pages: { site, page in page.language == site.source && page.kind != .exit }
  ) { page, _, width in
    if try await page.evaluate("document.documentElement.dir") != "rtl" { _ = try await page.audit(.makeArabic) }
    return try await page.audit(.layout(width: width)) + page.audit(.mirrored)
  }

  static let measure = Question(name: "measure", pages: { _, page in page.kind.isText }) { page, subject, _ in
    // In the text's own letters: 40 Han characters, or 75 Latin ones of which the average is about half an em.
    let measure = try await page.evaluate(
      """
      (() => { const p = [...document.querySelectorAll('.body > p, .lead')].sort((a, b) => b.clientWidth - a.clientWidth)[0];
        return p.clientWidth / parseFloat(getComputedStyle(p).fontSize) })()
      """)
    let ems = measure.number ?? .infinity
    return ems <= 40.5 ? [] : ["a line of \(ems) em"]
  }
}
