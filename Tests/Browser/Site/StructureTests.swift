import Chromium
import Testing

@Suite("Structure", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct StructureTests {
  @Test func ofEveryPageIsSound() async throws { try await Survey.expectNothing(about: .structure) }

  @Test func saysItsLanguageAndThatOfEachBorrowedPart() async throws {
    try await Survey.expectNothing(about: .languages)
  }
}

extension Question {
  static let structure = Question(name: "structure") { page, _, _ in try await page.audit(.structure) }

  static let languages = Question(name: "languages") { page, subject, _ in
    var wrong = try await page.audit(.languages)
    let language = try await page.evaluate("document.documentElement.lang").string ?? ""
    if let expected = subject.language, language != expected { wrong.append("the page says \(language)") }
    let direction = try await page.evaluate("document.documentElement.dir").string ?? ""
    let isFromTheRight = ["ar", "fa", "he", "ur"].contains(language.prefix { $0 != "-" })
    if direction != (isFromTheRight ? "rtl" : "ltr") { wrong.append("direction \(direction) for \(language)") }
    return wrong
  }
}
