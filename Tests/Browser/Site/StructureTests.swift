import Chromium
import Testing

@Suite("Structure", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct StructureTests {
  @Test func isSoundAndSaysItsLanguageAndThatOfEachBorrowedPart() async throws {
    try await SiteUnderTest.expectNothing(about: "structure", on: { $0.samples(each: 3) }) { page, subject, _ in
      try await page.audit(.structure) + page.audit(.languages) + language(of: page, subject)
    }
  }

  private func language(of page: Page, _ subject: SitePage) async throws -> [String] {
    var wrong: [String] = []
    let language = try await page.evaluate("document.documentElement.lang").string ?? ""
    if let expected = subject.language, language != expected { wrong.append("the page says \(language)") }
    let direction = try await page.evaluate("document.documentElement.dir").string ?? ""
    let isFromTheRight = ["ar", "fa", "he", "ur"].contains(language.prefix { $0 != "-" })
    if direction != (isFromTheRight ? "rtl" : "ltr") { wrong.append("direction \(direction) for \(language)") }
    return wrong
  }
}
