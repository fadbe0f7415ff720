import Archive
import Foundation
import OpenDocument
import TestSupport
import Testing

@Suite("Texts for word processors") struct OpenDocumentTests {
  private static let office = "/usr/bin/soffice"
  private static let hasOffice = FileManager.default.isExecutableFile(atPath: office)

  private let text = WordText(
    title: "信 & <回條>", language: "zh-Hant",
    blocks: [
      .heading(level: 1, [.init("給家長")]),
      .paragraph([.init("一般、"), .init("粗體", isBold: true), .init(" 和  \t"), .init("連結", link: "tel:113")]),
      .callout([.init("說明")]),
      .list(
        start: nil,
        items: [
          [.paragraph([.init("點一")])],
          [.paragraph([.init("點二")]), .list(start: 3, items: [[.paragraph([.init("三")])]])],
        ]),
      .box([.init("讀過了")]),
      .table(head: [[.init("甲")], [.init("乙")]], rows: [[[.init("1")], [.init("2 < 3")]], [[.init("只有一格")]]]),
      .lines(label: "日期", count: 2), .pageBreak, .note([.init("版本 1")]),
    ])

  @Test func theKindStandsPlainAtTheBeginning() throws {
    let bytes = try text.openDocument()
    // The header of 30 bytes, the name, no extra field, then the kind itself.
    #expect(Array(bytes[30..<38]) == Array("mimetype".utf8) && bytes[28] == 0 && bytes[29] == 0)
    #expect(String(decoding: bytes[38..<77], as: UTF8.self) == "application/vnd.oasis.opendocument.text")
    #expect(try text.openDocument() == bytes)
  }

  @Test func whatItSaysIsEscapedAndWellFormed() throws {
    var files: [String: [UInt8]] = [:]
    try unzip(try text.openDocument()) { files[$0] = $1 }
    #expect(files.keys.sorted() == ["META-INF/manifest.xml", "content.xml", "meta.xml", "mimetype", "styles.xml"])
    let content = String(decoding: try #require(files["content.xml"]), as: UTF8.self)
    #expect(content.contains("2 &lt; 3") && content.contains(" 和 <text:s/><text:tab/>"))
    #expect(content.contains("text:start-value=\"3\"") && content.contains("xlink:href=\"tel:113\""))
    let meta = String(decoding: try #require(files["meta.xml"]), as: UTF8.self)
    #expect(meta.contains("信 &amp; &lt;回條&gt;"))
    let styles = String(decoding: try #require(files["styles.xml"]), as: UTF8.self)
    for match in content.matches(of: /(?:text|table):style-name="([^"]+)"/) {
      #expect((styles + content).contains("style:name=\"\(match.1)\""), "no style \(match.1)")
    }
  }

  /// Twice as wide as high, in red.
  private static let svg =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><path fill=\"red\" d=\"M0 0h40v20H0z\"/></svg>"

  private func withPictures() throws -> WordText {
    // A PNG of 2 by 1 pixels.
    let png = try #require(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGP4zwAE/wEHAAH/4iOeWQAAAABJRU5ErkJggg=="))
    let frame = (width: 4.0, height: 1.2)
    let first = try #require(WordText.Picture(Array(Self.svg.utf8), words: "<某校>", within: frame))
    let second = try #require(WordText.Picture(Array(png), words: "點", within: (width: 1, height: 3)))
    #expect(first.width == 2.4 && first.height == 1.2 && second.width == 1 && second.height == 0.5)
    return WordText(
      title: "t", language: "zh-Hant",
      blocks: [.picture(first, [.init("某校")]), .picture(second, []), .picture(first, [])])
  }

  @Test func picturesLieInTheFileOnceAndAreNamed() throws {
    var files: [String: [UInt8]] = [:]
    try unzip(try withPictures().openDocument()) { files[$0] = $1 }
    #expect(files["Pictures/1.svg"] == Array(Self.svg.utf8) && files["Pictures/2.png"]?.count == 70)
    #expect(files.keys.count { $0.hasPrefix("Pictures/") } == 2)
    let manifest = String(decoding: try #require(files["META-INF/manifest.xml"]), as: UTF8.self)
    #expect(manifest.contains("full-path=\"Pictures/1.svg\" manifest:media-type=\"image/svg+xml\""))
    #expect(manifest.contains("full-path=\"Pictures/2.png\" manifest:media-type=\"image/png\""))
    let content = String(decoding: try #require(files["content.xml"]), as: UTF8.self)
    #expect(content.contains("svg:width=\"2.40cm\" svg:height=\"1.20cm\""))
    #expect(content.contains("<svg:title>&lt;某校&gt;</svg:title>") && content.ranges(of: "<draw:frame ").count == 3)
    #expect(WordText.Picture(Array("GIF89a".utf8), words: "", within: (width: 1, height: 1)) == nil)
    #expect(WordText.Picture([0x89, 0x50, 0x4E, 0x47], words: "", within: (width: 1, height: 1)) == nil)
  }

  @Test(.enabled(if: hasOffice, "LibreOffice is not here (Debian: libreoffice-writer-nogui)"))
  func libreOfficeShowsThePictures() throws {
    let folder = try TemporaryFolder()
    try Data(try withPictures().openDocument()).write(to: URL(filePath: folder.path + "/a.odt"))
    let outcome = try Tool.run(
      Self.office,
      [
        "--headless", "-env:UserInstallation=file://\(folder.path)/office", "--convert-to", "fodt", "--outdir",
        folder.path, folder.path + "/a.odt",
      ], environment: ["HOME": folder.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let flat = try folder.read("a.fodt")
    #expect(flat.contains("draw:mime-type=\"image/svg+xml\"") && flat.contains("draw:mime-type=\"image/png\""))
    #expect(flat.contains("&lt;某校&gt;"))
  }

  @Test(.enabled(if: hasOffice, "LibreOffice is not here (Debian: libreoffice-writer-nogui)"))
  func libreOfficeReadsWhatWasWritten() throws {
    let folder = try TemporaryFolder()
    try Data(try text.openDocument()).write(to: URL(filePath: folder.path + "/a.odt"))
    let outcome = try Tool.run(
      Self.office,
      [
        "--headless", "-env:UserInstallation=file://\(folder.path)/office", "--convert-to", "fodt", "--outdir",
        folder.path, folder.path + "/a.odt",
      ], environment: ["HOME": folder.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let flat = try folder.read("a.fodt")
    let body = try #require(flat.firstMatch(of: /(?s)<office:text.*<\/office:text>/)).0
    // The text in the order of reading, blanks apart.
    let words = body.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").filter { !$0.isWhitespace }
    #expect(words.contains("給家長一般、粗體和連結說明點一點二三☐讀過了甲乙12<3只有一格日期版本1"), "\(words)")
    #expect(flat.contains("text:outline-level=\"1\"") && flat.contains("table:name=\"Table1\""))
    #expect(flat.contains("style:leader-style=\"solid\"") && flat.contains("<dc:title>信 &amp; &lt;回條&gt;</dc:title>"))
  }
}
