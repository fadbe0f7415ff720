import Foundation
import System
import TestSupport
import Testing

@testable import Press

@Suite("Leaflets in PDF", .enabled(if: Trial.isMade, Trial.notMade))
struct LeafletTests {
  static let languages = ["zh-Hant", "vi", "th"]

  @Test(arguments: languages)
  func hasTheSameBytesWhateverCameBefore(language: String) throws {
    let press = Press(Trial.real)
    let sheet = try LeafletTests.sheet(language, press)
    let first = try press.press(sheet)
    _ = try press.press(LeafletTests.plain("<p style='font: 20pt serif'>other"))
    #expect(try press.press(sheet) == first)
    // Another worker, another folder, other typefaces' folder.
    let elsewhere = try TemporaryFolder()
    let other = Press(Trial.real)
    var moved = sheet
    moved.folder = elsewhere.path
    moved.typefaces = try other.typefaces(
      for: LeafletTests.characters(language), in: elsewhere.path + "/typefaces")
    #expect(try other.press(moved) == first)
  }

  @Test(arguments: languages)
  func tellsOnWhichPageEachPanelFell(language: String) throws {
    let layout = try LeafletTests.pressed(language).layout
    #expect(layout.pages == Array(repeating: Layout.Size(width: 1122.520, height: 793.701), count: 2))
    let panels = layout.anchors.filter { $0.name.hasPrefix("panel-") }
    #expect(panels.map(\.page) == (language == "th" ? [1, 1, 1, 2, 2] : [1, 1, 1, 2, 2, 2]))
    #expect(panels.map(\.name) == (1...panels.count).map { "panel-\($0)" })
    #expect(panels[1].left > panels[0].right - 1 && panels[0].bottom > 790)
  }

  @Test(arguments: languages)
  func hasNothingToComplainOf(language: String) throws {
    #expect(try LeafletTests.pressed(language).layout.warnings == [])
  }

  @Test(.enabled(if: Programs.canValidate, "page-validation is not here; run: make press-tests"), arguments: languages)
  func keepsTheRulesOfAccessiblePDF(language: String) throws {
    let pdf = try LeafletTests.pressed(language).pdf
    #expect(try Programs.faults(of: pdf) == "")
    // The rules do find something: a picture without words.
    let bare = LeafletTests.plain("<p>a<svg width=9 height=9><path d='M0 0h9v9z'/></svg>")
    #expect(try Programs.faults(of: LeafletTests.press.get().press(bare).pdf).contains("FIGURE"))
  }

  @Test(.enabled(if: Programs.canRead, "poppler-utils is not here; run: make press-tests"), arguments: languages)
  func saysItsTitleAndLanguage(language: String) throws {
    let pdf = try LeafletTests.pressed(language).pdf
    let info = try Programs.ask("/usr/bin/pdfinfo", ["PDF"], about: pdf)
    #expect(info.contains("Tagged:          yes") && info.contains("Title:") && info.contains("Pages:           2"))
    #expect(!info.contains("CreationDate") && !info.contains("ModDate"))
  }

  @Test(.enabled(if: Programs.canRead, "poppler-utils is not here; run: make press-tests"), arguments: languages)
  func embedsASubsetOfEveryFont(language: String) throws {
    let list = try Programs.ask("/usr/bin/pdffonts", ["PDF"], about: LeafletTests.pressed(language).pdf)
    let fonts = list.split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 2)
    for font in fonts {
      #expect(font.contains("CID TrueType") && font.contains("yes yes yes") && font.contains("+Nightlight-Sans"))
    }
  }

  @Test(.enabled(if: Programs.canRead, "poppler-utils is not here; run: make press-tests"), arguments: languages)
  func everyTextCanBeTakenOut(language: String) throws {
    let text = try Programs.text(of: LeafletTests.pressed(language).pdf)
    var passages = 0
    for passage in try LeafletTests.passages(language) where passage.count > 3 {
      passages += 1
      #expect(text.contains(Programs.letters(passage)), "\(passage)")
    }
    #expect(passages > 20)
  }

  @Test func aChineseLeafletOfAThousandCharactersIsSmall() throws {
    let html = String(decoding: try Trial.leaflet("zh-Hant"), as: UTF8.self)
    #expect(html.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) } >= 1_000)
    #expect(try LeafletTests.pressed("zh-Hant").pdf.count <= 130_000)
  }

  private static func plain(_ body: String) -> Sheet {
    Sheet("plain", html: Array("<!doctype html><html lang=en><title>a</title><body>\(body)".utf8), folder: "/")
  }

  static let press = Result { Press(Trial.real) }

  // Kept from one run to the next.
  private static let fonts = Place.repository + "/.build/press-typefaces"

  private static let made = Result {
    let sheets = try languages.map { try sheet($0, press.get()) }
    return Dictionary(uniqueKeysWithValues: zip(languages, try press.get().press(sheets)))
  }

  static func pressed(_ language: String) throws -> Pressed { try #require(made.get()[language]) }

  static func characters(_ language: String) throws -> Set<Unicode.Scalar> {
    Set(String(decoding: try Trial.leaflet(language), as: UTF8.self).unicodeScalars)
  }

  static func sheet(_ language: String, _ press: Press) throws -> Sheet {
    let typefaces = try press.typefaces(for: characters(language), in: fonts)
    return Sheet(
      "leaflet.\(language)", html: try Trial.leaflet(language), folder: fonts, typefaces: typefaces)
  }

  /// The texts between the tags.
  private static func passages(_ language: String) throws -> [String] {
    let html = String(decoding: try Trial.leaflet(language), as: UTF8.self)
    let body = html[(html.range(of: "<body>")?.upperBound ?? html.startIndex)...]
    return body.split(separator: "<").compactMap { piece in
      guard !piece.hasPrefix("title"), let end = piece.firstIndex(of: ">") else { return nil }
      let text = piece[piece.index(after: end)...].split(separator: "\n").joined(separator: " ")
      return text.isEmpty ? nil : text
    }
  }
}
