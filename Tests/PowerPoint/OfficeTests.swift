import Decks
import Foundation
import Library
import PowerPoint
import TestSupport
import Testing

/// LibreOffice, where it is installed.
enum Office {
  /// Its program.
  static let program = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}

/// LibreOffice opens what we write, and finds in it what the deck says: every talk of ours, a lesson, and the small site.
@Suite(.enabled(if: Office.program != nil, "LibreOffice is not installed: apt-get install libreoffice-impress-nogui"))
struct OfficeTests {
  @Test func titlesTextsTablesFiguresAndNotesAreThoseOfTheDeck() throws {
    let folder = try TemporaryFolder()
    var decks: [String: DeckText] = [:]
    let (own, small) = (try PresentationFixture.own.get(), try PresentationFixture())
    for source in try own.allSources() {
      decks[source.name] = try write(own, source, false, folder)
    }
    let ownCount = decks.count
    let night = try small.source()
    decks[night.name] = try write(small, night, true, folder)
    #expect(ownCount >= 5 && decks.count == ownCount + 1)

    let outcome = try Tool.run(
      try #require(Office.program),
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "fodp", "--outdir",
        folder.path,
      ]
        + decks.keys.sorted().map { "\(folder.path)/\($0).pptx" }, environment: ["HOME": folder.path])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    for (name, deck) in decks.sorted(by: { $0.key < $1.key }) {
      let data = try Data(contentsOf: URL(filePath: "\(folder.path)/\(name).fodp"))
      let root = try Element.read(data, name)
      let pages = root.all("draw:page")
      #expect(pages.count == deck.slides.count, "\(name)")
      for (place, (page, slide)) in zip(pages, deck.slides).enumerated() {
        compare(page, slide, "\(name), slide \(place + 1)")
      }
    }
  }

  private func write(
    _ fixture: PresentationFixture, _ source: DeckSource, _ forStation: Bool, _ folder: TemporaryFolder
  ) throws -> DeckText {
    let presentation = try fixture.presentation(source, forStation: forStation)
    try Data(try presentation.bytes()).write(to: URL(filePath: "\(folder.path)/\(source.name).pptx"))
    return DeckText(try fixture.deck(source, forStation: forStation).page())
  }

  private func compare(_ page: Element, _ slide: DeckText.Slide, _ place: String) {
    let things = page.children
    let title = things.filter { kind($0) == "title" }.map(words).joined()
    #expect(title == slide.title && !title.isEmpty, "\(place)")
    let shown = things.filter { $0.name != "presentation:notes" && !["footer", "page-number"].contains(kind($0)) }
    #expect(shown.map(words).joined() == slide.body, "\(place)")
    let charts = page.all("draw:object")
    let inCharts = charts.flatMap { $0.all("table:table-cell") }
    let cells = page.all("table:table-cell").filter { cell in !inCharts.contains { $0 === cell } }
    #expect(cells.map(words) == slide.cells, "\(place)")
    // A chart's own table begins with an empty cell where the deck has the name of its rows.
    let figures = Set(inCharts.map(words)).subtracting([""])
    #expect(Set(slide.figures.dropFirst()).isSubset(of: figures), "\(place): \(slide.figures) and \(figures)")
    #expect(charts.isEmpty == slide.figures.isEmpty, "\(place)")
    let notes = things.filter { $0.name == "presentation:notes" }.flatMap { $0.all("draw:frame") }
    #expect(notes.filter { kind($0) == "notes" }.map(words).joined() == slide.notes, "\(place)")
  }

  private func kind(_ thing: Element) -> String { thing["presentation:class"] ?? "" }

  /// The words of a thing in order, but not those within a chart.
  private func words(_ thing: Element) -> String {
    if thing.name == "text:p" { return DeckText.letters(thing.text) }
    return thing.children.filter { $0.name != "draw:object" }.map(words).joined()
  }
}
