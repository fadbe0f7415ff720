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
