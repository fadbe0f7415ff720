import Chromium
import Testing

@Suite("Structure", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct StructureTests {
  @Test func ofEveryPageIsSound() async throws {
    try await SiteUnderTest.expectNothing(about: "structure", on: { $0.samples(each: 3) }) { page, _, _ in
      try await page.audit(.structure)
    }
  }

  @Test func saysItsLanguageAndThatOfEachBorrowedPart() async throws {
    try await SiteUnderTest.expectNothing(about: "languages", on: { $0.samples(each: 3) }) { page, subject, _ in
      var wrong = try await page.audit(.languages)
      let language = try await page.evaluate("document.documentElement.lang").string ?? ""
      if let expected = subject.language, language != expected { wrong.append("the page says \(language)") }
      let direction = try await page.evaluate("document.documentElement.dir").string ?? ""
      let isFromTheRight = ["ar", "fa", "he", "ur"].contains(language.prefix { $0 != "-" })
      if direction != (isFromTheRight ? "rtl" : "ltr") { wrong.append("direction \(direction) for \(language)") }
      return wrong
    }
  }
}
