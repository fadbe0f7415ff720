import Archive
import Foundation
import Library
import PowerPoint
import TestSupport
import Testing

@Suite struct PowerPointTests {
  private static let outline = DeckOutline(
    title: "宣講 & <a>", owner: "小夜燈", language: "zh-Hant",
    slides: [
      .init(
        title: "誰能幫忙", isEdge: true, blocks: [.table(head: [], rows: [["113", "專線", "24 小時"]])], notes: ["慢慢說。"]),
      .init(
        title: "我們的約定", isEdge: false,
        blocks: [
          .paragraph([.init("可以"), .init("離開", isStrong: true), .init(" <任何時候>")]),
          .list([.init([.init("第一")]), .init([.init("更深")], level: 1)], isNumbered: true),
          .table(head: ["說法", "其實"], rows: [["一", "二"]]), .paragraph([.init("表格下面")]),
        ], notes: ["第一段 & 第二段", "• 一項"]),
    ])

  @Test func theSameDeckGivesTheSameBytesAndEveryPartIsXML() throws {
    let bytes = try powerPoint(Self.outline)
    #expect(try powerPoint(Self.outline) == bytes)
    var count = 0
    try unzip(bytes) { path, part in
      count += 1
      #expect(XMLCheck(part).isSound, "\(path)")
    }
    #expect(count == 21)
  }

  private static let office = "/usr/bin/soffice"

  /// LibreOffice opens the file and finds every title, text, cell and note in it.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: office), "libreoffice-impress-nogui is not here"))
  func libreOfficeFindsEverything() throws {
    let folder = try TemporaryFolder()
    try Data(powerPoint(Self.outline)).write(to: URL(filePath: folder.path + "/deck.pptx"))
    let outcome = try Tool.run(
      Self.office,
      [
        "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to", "fodp", "--outdir",
        folder.path, folder.path + "/deck.pptx",
      ], environment: ["HOME": folder.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try folder.read("deck.fodp")
    let pages = text.matches(of: #/<draw:page /#).count
    #expect(pages == Self.outline.slides.count)
    let words = text.replacing(#/<[^>]*>/#, with: "")
    for slide in Self.outline.slides {
      #expect(words.contains(slide.title))
      for note in slide.notes { #expect(words.contains(note.replacing("&", with: "&amp;")), "\(note)") }
    }
    for word in ["可以離開 &lt;任何時候&gt;", "第一", "更深", "說法", "二", "表格下面", "113", "24 小時"] {
      #expect(words.contains(word), "\(word)")
    }
    #expect(text.matches(of: #/<table:table-cell/#).count >= 7 && text.contains("<text:list "))
    #expect(text.matches(of: #/<presentation:notes /#).count >= 2)
  }
}
