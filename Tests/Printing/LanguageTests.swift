import Foundation
import TestSupport
import Testing

/// Thai and Vietnamese on paper, with sample texts.
@Suite(
  "Languages on paper", .enabled(if: Shop.isOpen && Shop.has("/usr/bin/pdftotext"), "WeasyPrint or poppler is not here")
)
struct LanguageTests {
  @Test(arguments: [
    ("vi", "Đây không phải lỗi của bạn. Hãy dừng lại, thở chậm, uống một ngụm nước", "Sans"),
    ("th", "นี่ไม่ใช่ความผิดของคุณ หยุดก่อน หายใจช้า ๆ ดื่มน้ำสักอึก", "Thai"),
  ])
  func theTextCanBeReadCopiedAndSearched(tag: String, words: String, font: String) throws {
    let project = try SmallShop.project()
    // A letter without a glyph fails the sheet: what is made has none.
    let outcome = try Shop.print(project, "lamp", "--lang", tag)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let file = "\(project.path)/print/sample-\(tag).pdf"
    let text = try Shop.ask("/usr/bin/pdftotext", "-enc", "UTF-8", "-raw", file, "-")
    #expect(letters(text).contains(letters(words)), "\(text)")
    let fonts = try Shop.ask("/usr/bin/pdffonts", file)
    #expect(fonts.contains(font), "\(fonts)")
    if Shop.has("/usr/bin/qpdf") {
      let plain = try Shop.ask(
        "/bin/sh", "-c", "qpdf --qdf --object-streams=disable \"$0\" - | grep -a -o '/Lang ([^)]*)' | sort -u", file)
      #expect(plain == "/Lang (\(tag))\n")
    }
  }

  @Test func aLetterThatNoFontHasFailsTheSheetAndIsNamed() throws {
    let project = try SmallShop.project()
    let file = "Content/leaflets/lamp/zh-Hant.md"
    try project.write(file, try project.read(file).replacing("再想一想。", with: "再想\u{10EEEE}一想。"))
    let outcome = try Shop.print(project, "lamp", "--lang", "zh-Hant")
    #expect(outcome.status == 1 && outcome.errors.contains("no font here has the letter"), "\(outcome.errors)")
  }

  private func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
