import Foundation
import Library
import PowerPoint
import Testing

/// What Office needs to open a file without repairing it.
@Suite struct PackageTests {
  private let file: OpenedFile

  init() throws { file = try OpenedFile(try PresentationFixture().presentation(forStation: true).bytes()) }

  @Test func theFileHasTheseParts() throws {
    let slides = (1...9).flatMap {
      ["notesSlides/_rels/notesSlide\($0).xml.rels", "notesSlides/notesSlide\($0).xml"]
        + ["slides/_rels/slide\($0).xml.rels", "slides/slide\($0).xml"]
    }
    let layouts = (1...2).flatMap {
      ["slideLayouts/_rels/slideLayout\($0).xml.rels", "slideLayouts/slideLayout\($0).xml"]
    }
    let others = [
      "_rels/presentation.xml.rels", "charts/_rels/chart1.xml.rels", "charts/chart1.xml", "embeddings/workbook1.xlsx",
      "media/image1.png", "notesMasters/_rels/notesMaster1.xml.rels", "notesMasters/notesMaster1.xml",
      "presProps.xml", "presentation.xml", "slideMasters/_rels/slideMaster1.xml.rels", "slideMasters/slideMaster1.xml",
      "tableStyles.xml", "theme/theme1.xml", "theme/theme2.xml", "viewProps.xml",
    ]
    let expected =
      ["[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml"]
      + (slides + layouts + others).map { "ppt/\($0)" }
    #expect(file.paths == expected.sorted())
  }

  @Test func everyPartIsWellFormedAndHasAType() throws {
    let types = try file.xml("[Content_Types].xml")
    let endings = types.elements("Default").compactMap { $0["Extension"] }
    let names = types.elements("Override").compactMap { $0["PartName"] }
    #expect(Set(names).count == names.count && Set(endings).count == endings.count)
    for name in names { #expect(file.files[String(name.dropFirst())] != nil, "\(name) is not there") }
    for path in file.paths where path != "[Content_Types].xml" {
      let ending = String(path.split(separator: ".").last ?? "")
      #expect(endings.contains(ending), "\(path)")
      guard ending == "xml" || ending == "rels" else { continue }
      _ = try file.xml(path)
      #expect(ending == "rels" || names.contains("/" + path), "\(path) has no type of its own")
    }
  }

  @Test func everyRelationshipLeadsToAPartAndEveryPartIsReached() throws {
    var reached: Set<String> = []
    var waiting = [""]
    while let path = waiting.popLast() {
      for (id, one) in try file.relationships(of: path) {
        #expect(file.files[one.path] != nil, "\(path) \(id) leads to \(one.path)")
        if reached.insert(one.path).inserted { waiting.append(one.path) }
      }
    }
    let parts = file.paths.filter { !$0.hasSuffix(".rels") && $0 != "[Content_Types].xml" }
    #expect(reached.sorted() == parts)
  }

  @Test func everyIdThatAPartNamesIsOneOfItsRelationshipsAndTheOtherWayRound() throws {
    for path in file.paths where path.hasSuffix(".xml") && path != "[Content_Types].xml" {
      let attributes = try ["r:id", "r:embed"].flatMap { name in
        try file.xml(path).everything.compactMap { $0[name] }
      }
      let ways = try file.relationships(of: path)
      for id in attributes { #expect(ways[id] != nil, "\(path) names \(id)") }
      // Office finds these by their types, not by an id.
      let silent = [
        "theme", "slideLayout", "notesSlide", "notesMaster", "slideMaster", "slide", "presProps", "viewProps",
        "tableStyles",
      ]
      for (id, way) in ways where !attributes.contains(id) { #expect(silent.contains(way.type), "\(path) \(id)") }
    }
  }

  @Test func aSlideAndItsNotesLeadToEachOther() throws {
    for number in 1...9 {
      let slide = "ppt/slides/slide\(number).xml"
      let notes = try #require(try file.relationships(of: slide).values.first { $0.type == "notesSlide" }).path
      let back = try file.relationships(of: notes).values
      #expect(back.first { $0.type == "slide" }?.path == slide)
      #expect(back.contains { $0.type == "notesMaster" })
    }
  }

  @Test func idsAreThereOnce() throws {
    for path in file.paths where path.hasPrefix("ppt/") && path.hasSuffix(".xml") {
      let ids = try file.xml(path).all("p:cNvPr").compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count, "\(path): \(ids)")
    }
    let presentation = try file.xml("ppt/presentation.xml")
    let slides = presentation.all("p:sldId").compactMap { $0["id"] }.compactMap(Int.init)
    #expect(slides.count == 9 && Set(slides).count == 9 && slides.allSatisfy { (256..<2_147_483_648).contains($0) })
    let masters =
      presentation.all("p:sldMasterId") + (try file.xml("ppt/slideMasters/slideMaster1.xml").all("p:sldLayoutId"))
    let others = masters.compactMap { $0["id"] }.compactMap(Int.init)
    #expect(Set(others).count == 3 && others.allSatisfy { $0 >= 2_147_483_648 })
  }

  @Test func elementsStandInTheOrderOfTheStandard() throws {
    for path in file.paths where path.hasSuffix(".xml") && path.hasPrefix("ppt/") {
      let root = try file.xml(path)
      for element in [root] + root.everything {
        guard let order = ElementOrder.children[element.name] else { continue }
        let children = element.children.map(\.name)
        for child in children { #expect(order.contains(child), "\(path): \(child) in \(element.name)") }
        let places = children.compactMap { order.firstIndex(of: $0) }
        #expect(places == places.sorted(), "\(path): \(element.name) has \(children)")
      }
    }
  }

  @Test func everyTextHasAParagraphAndEveryTableItsColumns() throws {
    for number in 1...9 {
      let slide = try file.xml("ppt/slides/slide\(number).xml")
      for text in slide.all("p:txBody") + slide.all("a:txBody") { #expect(!text.elements("a:p").isEmpty) }
      for table in slide.all("a:tbl") {
        let columns = table.all("a:gridCol").count
        for row in table.all("a:tr") { #expect(row.elements("a:tc").count == columns) }
      }
    }
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let fixture = try PresentationFixture()
    let first = try fixture.presentation(forStation: true).bytes()
    #expect(try PresentationFixture().presentation(forStation: true).bytes() == first)
    #expect(try fixture.presentation().bytes() != first)
  }

  @Test func thePropertiesSayNothingOfTheSubjectOrTheMachine() throws {
    let core = try file.xml("docProps/core.xml")
    let names = core.children.map(\.name)
    #expect(names == ["dc:title", "dc:creator", "dc:language"])
    let page = try #require(try PresentationFixture().library.page(.talk, named: "night")?.source)
    #expect(core.elements("dc:title").first?.text == page.outsideTitle ?? page.title)
    #expect(core.elements("dc:creator").first?.text == "河邊派出所")
    #expect(core.elements("dc:language").first?.text == "zh-TW")
  }
}
