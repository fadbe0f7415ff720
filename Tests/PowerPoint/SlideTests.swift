import Foundation
import Library
import PowerPoint
import TestSupport
import Testing

/// What stands on slides, and how.
@Suite struct SlideTests {
  private let fixture: PresentationFixture

  init() throws { fixture = try PresentationFixture() }

  /// The first slide of a text, which ends with an empty one.
  private func slide(_ text: String) throws -> Element { try file(text).xml("ppt/slides/slide2.xml") }

  private func file(_ text: String) throws -> OpenedFile {
    let edge = { (id: String) in "## \(id) {#\(id)}\n\n<!-- slide: 1 -->\n\n<!-- note -->\n" }
    let whole = [edge("a"), "## 標題 {#title}\n\n<!-- slide: 1 -->\n\n" + text, edge("z")].joined(separator: "\n---\n\n")
    let tree = TextTree(Array(whole.utf8), from: 0, file: "t.md", kind: .talk)
    var reader = TalkReader(tree, file: "t.md")
    let talk = reader.read()
    #expect(reader.diagnostics == [])
    let source = DeckSource(
      title: "t", outsideTitle: "t", name: "t", file: "t.md", folder: "talks/night", language: 0,
      document: tree.document, slides: talk.slides)
    return try OpenedFile(try fixture.presentation(source).bytes())
  }

  /// The paragraphs of a slide that hold some words.
  private func paragraph(_ words: String, _ slide: Element) throws -> Element {
    try #require(slide.all("a:p").first { $0.all("a:t").map(\.text).joined().contains(words) }, "\(words)")
  }

  private func attribute(_ name: String, _ element: Element?) -> String? { element?[name] }

  @Test func titlesAreTitlesAndTextsStandInThePlaceOfTheLayout() throws {
    let slide = try slide("- 一\n- 二\n\n<!-- 講稿 -->\n")
    let places = slide.all("p:ph").map { attribute("type", $0) }
    #expect(places == ["title", "body", "ftr", "sldNum"])
    #expect(slide.all("p:sp").first?.all("a:t").first?.text == "標題")
  }

  @Test func whoeverIsNamedHasTheirNumberBehindThem() throws {
    let slide = try slide("交給[辦公室](help:office)，或 [](help:office)，或 [](help:113)。\n\n<!-- 講稿 -->\n")
    let words = try paragraph("交給", slide).all("a:t").map(\.text).joined()
    #expect(words == "交給辦公室（02-5555-0001），或 辦公室（02-5555-0001），或 113 專線。")
  }

  @Test func listsKeepTheirLevelsNumbersAndBoxes() throws {
    let slide = try slide("- 甲\n  - 乙\n\n3. 丙\n   - 中間\n4. 丁\n\n- [ ] 空\n- [x] 滿\n\n<!-- 講稿 -->\n")
    let marks = ["甲", "乙", "丙", "丁", "空", "滿"].map { words -> String in
      guard let look = try? paragraph(words, slide).elements("a:pPr").first else { return "nothing" }
      let number = look.elements("a:buAutoNum").first
      let sign = attribute("char", look.elements("a:buChar").first)
      let start = number.map { "\(attribute("type", $0) ?? "") \(attribute("startAt", $0) ?? "1")" }
      return "\(attribute("lvl", look) ?? "0") \(sign ?? start ?? "")"
    }
    #expect(marks == ["0 •", "1 •", "0 arabicPeriod 3", "0 arabicPeriod 3", "0 ☐", "0 ☑"])
  }

  @Test func aNumberGoesOnBehindAParagraphThatHasNone() throws {
    let slide = try slide("1. 甲\n\n   又一段\n\n2. 乙\n\n<!-- 講稿 -->\n")
    #expect(attribute("startAt", try paragraph("乙", slide).all("a:buAutoNum").first) == "2")
    #expect(try paragraph("又一段", slide).all("a:buNone").count == 1)
  }

  @Test func chineseIsStrongWhereOthersAreSlanted() throws {
    let slide = try slide("平常 *重讀* **粗**\n\n<!-- 講稿 -->\n")
    let runs = try paragraph("平常", slide).all("a:r")
    let strong = runs.filter { attribute("b", $0.all("a:rPr").first) == "1" }.compactMap { $0.all("a:t").first?.text }
    #expect(strong == ["重讀", "粗"] && runs.allSatisfy { attribute("i", $0.all("a:rPr").first) == nil })
    #expect(runs.allSatisfy { attribute("lang", $0.all("a:rPr").first) == "zh-TW" })
  }

  @Test func tablesAreTablesAndWhatStandsInThemIsEscaped() throws {
    let slide = try slide("| 一 | 二 |\n|---|---|\n| a \\< b & c | **粗** |\n\n<!-- 講稿 -->\n")
    let cells = slide.all("a:tc").map { $0.all("a:t").map(\.text).joined() }
    #expect(cells == ["一", "二", "a < b & c", "粗"])
    #expect(attribute("firstRow", slide.all("a:tblPr").first) == "1")
  }

  @Test func aCalloutSaysWhatItIs() throws {
    let slide = try slide("> [!WARNING]\n> 小心。\n\n<!-- 講稿 -->\n")
    let shape = try #require(
      slide.all("p:sp").first { $0.all("a:prstGeom").contains { attribute("prst", $0) == "roundRect" } })
    let texts = shape.all("a:p").map { $0.all("a:t").map(\.text).joined() }
    #expect(texts == [Words(fixture.theme.strings[0])["part.warning"], "小心。"])
  }

  @Test func aChatSaysWhoSaysWhatAndWhichMessageIsWorrying() throws {
    let file = try OpenedFile(try fixture.presentation().bytes())
    let texts = try file.paragraphs("ppt/slides/slide5.xml")
    let sign = Words(fixture.theme.strings[0])["part.sign"]
    #expect(
      texts.dropLast(2) == [
        "一段對話", "和「阿哲」", "阿哲：在嗎？", "阿哲：傳一張照片。", "\(sign)：要照片", "三天後", "小羽：不要。",
      ])
  }

  @Test func theAnswerOfAQuestionStandsInTheNotesAndNotOnTheSlide() throws {
    let file = try OpenedFile(try fixture.presentation().bytes())
    let slide = try file.paragraphs("ppt/slides/slide6.xml")
    #expect(slide.dropLast(2) == ["大家一起想", "第一題？", "A\t甲", "B\t乙"])
    let notes = try file.paragraphs("ppt/notesSlides/notesSlide6.xml")
    #expect(notes.suffix(3) == ["問大家。", "答案：B", "對，是乙。"])
  }

  @Test func whatOneSourceSaysStandsWithItsPlaceYearAndSource() throws {
    let file = try OpenedFile(try fixture.presentation().bytes())
    let note = "¹ 甲市，2025 年：出版社、書"
    let slide = try file.paragraphs("ppt/slides/slide3.xml")
    #expect(slide.contains { $0.hasSuffix("多半在晚上¹。") } && slide.contains("¹ 甲市，2025 年：出版社"))
    let notes = try file.paragraphs("ppt/notesSlides/notesSlide3.xml")
    #expect(notes.contains { $0.hasSuffix("晚上比較多¹。") } && notes.last == note)
    #expect(try file.paragraphs("ppt/slides/slide4.xml").contains { $0.hasSuffix("出版社、書 · 甲市，2025 年") })
  }

  @Test func contactsAreThoseThatMayBeShownAndTheOrganisationsOwn() throws {
    let plain = try OpenedFile(try fixture.presentation().bytes()).paragraphs("ppt/slides/slide8.xml")
    #expect(plain.contains("02-5555-0001") && !plain.contains("02-0000-0000"))
    let station = try OpenedFile(try fixture.presentation(forStation: true).bytes()).paragraphs("ppt/slides/slide9.xml")
    #expect(station.contains("02-0000-0000") && station.contains("值班臺") && station.contains("河邊派出所"))
  }

  @Test func aSlideForFiguresOfThePlaceIsThereOnlyWithFigures() throws {
    let plain = try fixture.presentation()
    let station = try fixture.presentation(forStation: true)
    #expect(plain.source.slides.count == 8 && station.source.slides.count == 9)
    let slide = try OpenedFile(try station.bytes()).xml("ppt/slides/slide5.xml")
    let cells = slide.all("a:tc").map { $0.all("a:t").map(\.text).joined() }
    #expect(cells == ["年", "件", "去年", "31"])
  }

  @Test func aChartHasItsFiguresInItselfInASheetAndInWords() throws {
    let file = try OpenedFile(try fixture.presentation().bytes())
    let chart = try file.xml("ppt/charts/chart1.xml")
    let values = chart.all("c:val").map { $0.all("c:v").map(\.text) }
    #expect(values == [["120", "90"], ["60", "45"]])
    #expect(chart.all("c:cat").first?.all("c:v").map(\.text) == ["2024", "2025"])
    let bytes = try #require(file.files["ppt/embeddings/workbook1.xlsx"])
    let book = try OpenedFile(bytes)
    let sheet = try book.xml("xl/worksheets/sheet1.xml")
    let rows = sheet.all("row").map { row in
      row.all("c").compactMap { $0.all("t").first?.text ?? $0.all("v").first?.text }
    }
    #expect(rows.dropFirst() == [["2024", "120", "60"], ["2025", "90", "45"]] && rows.first?.count == 3)
    let frame = try file.xml("ppt/slides/slide4.xml").all("p:graphicFrame").first
    let words = attribute("descr", frame?.all("p:cNvPr").first) ?? ""
    #expect(words.contains("2024") && words.contains("120") && words.contains("45"))
  }

  @Test func whatIsNoTextHasWordsForWhoeverHearsIt() throws {
    for path in 1...8 {
      let slide = try OpenedFile(try fixture.presentation().bytes()).xml("ppt/slides/slide\(path).xml")
      for thing in slide.all("p:pic") + slide.all("p:graphicFrame") {
        #expect(attribute("descr", thing.all("p:cNvPr").first)?.isEmpty == false)
      }
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zbarimg"), "zbar-tools are not installed"))
  func aCodeCanBeScanned() throws {
    let file = try OpenedFile(try fixture.presentation().bytes())
    let folder = try TemporaryFolder()
    let code = try #require(file.files["ppt/media/image1.png"])
    try Data(code).write(to: URL(filePath: folder.path + "/code.png"))
    let outcome = try Tool.run("/usr/bin/zbarimg", ["-q", "--raw", folder.path + "/code.png"])
    #expect(outcome.output.hasPrefix("https://night.example/zh-Hant/"), "\(outcome.output)\(outcome.errors)")
  }

  @Test func wordsAreLargeWhereThereAreFewAndFitWhereThereAreMany() throws {
    let few = try slide("- 一\n\n<!-- 講稿 -->\n")
    #expect(attribute("sz", try paragraph("一", few).all("a:rPr").first) == "4000")
    let many = try slide((1...14).map { "- 第\($0)行\n" }.joined() + "\n<!-- 講稿 -->\n")
    let size = attribute("sz", try paragraph("第1行", many).all("a:rPr").first).flatMap(Int.init) ?? 0
    #expect((1000...2000).contains(size))
  }

  @Test func aTextThatBreaksAtBlanksIsGivenTheLinesItTakes() throws {
    // Nine words of ten letters: two on a line of a narrow card would be cut in the middle of a word.
    let words = Array(repeating: "abcdefghij", count: 9).joined(separator: " ")
    let slide = try slide("| \(words) | \(words) |\n|---|---|\n| a | b |\n\n<!-- note -->\n")
    let size = Double(attribute("sz", try paragraph("abcdefghij", slide).all("a:rPr").first) ?? "") ?? 0
    let height = Double(attribute("h", slide.all("a:tr").first) ?? "") ?? 0
    let width = Double(attribute("w", slide.all("a:gridCol").first) ?? "") ?? 0
    let perLine = ((width / 12700 - 16) / (size / 100 * 11 * 0.5)).rounded(.down)
    #expect(height / 12700 >= 9 / perLine * size / 100 * 1.2)
  }

  @Test func allOurOwnSlidesFitWithWordsThatCanBeReadFromTheBackRow() throws {
    let own = try PresentationFixture.own.get()
    let sources = try own.allSources()
    #expect(sources.count >= 4)
    for source in sources {
      for (place, size) in try own.presentation(source).sizes.enumerated() {
        #expect(size ?? 0 >= 18, "\(source.name), slide \(place + 1): \(size ?? 0) points")
      }
    }
  }
}
