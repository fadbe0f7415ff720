import Foundation
import System
import TestSupport
import Testing

@testable import Press

@Suite("Typefaces for sheets", .enabled(if: Trial.isMade, Trial.notMade))
struct TypefaceTests {
  private static let press = Press(Trial.real)
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func areMadeOnceForTheSameCharacters() throws {
    let first = try make("一二三")
    let files = try listing()
    #expect(files.count == Typefaces.Face.allCases.count)
    #expect(try make("三二一三") == first)
    #expect(try listing() == files)
    // The small ones are the same for all texts; the Chinese ones are made again.
    #expect(try make("一二三四") != first)
    #expect(try listing().count == files.count + 2)
  }

  @Test func haveTheSameBytesInEveryFolder() throws {
    let elsewhere = try TemporaryFolder()
    _ = try make("一二三")
    _ = try TypefaceTests.press.typefaces(for: Set("一二三".unicodeScalars), in: elsewhere.path)
    for name in try listing().keys {
      #expect(
        FileManager.default.contentsEqual(atPath: "\(folder.path)/\(name)", andPath: "\(elsewhere.path)/\(name)"))
    }
  }

  @Test func carryTheirNamesIntoTheSheet() throws {
    let families = ["Nightlight Sans TC", "Nightlight Sans", "Nightlight Sans Thai"]
    let texts = ["一", "a", "ก"]
    let body = zip(families, texts).map { "<p style='font-family: \($0)'>\($1)<b>\($1)</b>" }.joined()
    let pressed = try TypefaceTests.press.press(sheet(body, for: "一"))
    let names = families.map { $0.replacingOccurrences(of: " ", with: "-") }
    #expect(Set(pressed.fonts) == Set(names + names.map { "\($0)-Bold" }))
  }

  @Test(arguments: [("「一」「二」", 5.5), ("『「一」』", 4), ("一。「二", 3.75), ("一」，二", 3.75), ("一，二", 3), ("」", 1)])
  func punctuationMovesTogether(text: String, ems: Double) throws {
    let body = "<p id=a style='float: left; font: 20px Nightlight Sans TC'>\(text)</p>"
    let layout = try TypefaceTests.press.layOut(sheet(body, for: text))
    let paragraph = try #require(layout.anchors.first)
    #expect(abs(paragraph.right - paragraph.left - 20 * ems) < 0.1)
  }

  @Test(.enabled(if: Programs.canRead, "poppler-utils is not here; run: make press-tests"))
  func punctuationThatMovedIsReadAsItWasWritten() throws {
    let text = "他說：「好。」（然後）「走了」，「再見」。《書》、〈篇〉；『「雙」』！「一」「二」"
    let pdf = try TypefaceTests.press.press(sheet("<p style='font-family: Nightlight Sans TC'>\(text)", for: text)).pdf
    let lines = try Programs.ask("/usr/bin/pdftotext", ["-enc", "UTF-8", "-raw", "PDF", "-"], about: pdf)
    #expect(lines.hasPrefix("\(text)\n"), "\(lines)")
  }

  @Test(.enabled(if: Programs.canRead, "poppler-utils is not here; run: make press-tests"))
  func thaiIsReadAsItWasWritten() throws {
    let text = "น้ำใจ กำลัง ทำร้าย ปิ่น ป้า ญี่ปุ่น ก็ได้ ตั้งแต่ เชื่อ ผู้ใหญ่ ไม่รู้"
    let pdf = try TypefaceTests.press.press(
      sheet("<p style='font-family: Nightlight Sans Thai'>\(text)", for: "")
    ).pdf
    #expect(try Programs.text(of: pdf).hasPrefix(Programs.letters(text)))
  }

  @Test func aMissingFileIsNamed() throws {
    var sheet = try sheet("<p>a", for: "一")
    let typefaces = try #require(sheet.typefaces)
    sheet.typefaces = Typefaces(folder: folder.path + "/none", rules: typefaces.rules)
    let error = #expect(throws: PressError.self) { _ = try TypefaceTests.press.press(sheet) }
    #expect(error?.message.contains(".ttf") == true && error?.fix.contains("spelt right") == true)
  }

  private func make(_ text: String) throws -> Typefaces {
    try TypefaceTests.press.typefaces(for: Set(text.unicodeScalars), in: folder.path)
  }

  private func sheet(_ body: String, for text: String) throws -> Sheet {
    let html = "<!doctype html><html lang=zh-Hant><title>a</title><body>\(body)"
    return Sheet("sheet", html: Array(html.utf8), folder: folder.path, typefaces: try make(text))
  }

  /// The files of the folder and when they were written.
  private func listing() throws -> [String: Date] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
        return (name, try #require(attributes[.modificationDate] as? Date))
      })
  }
}
