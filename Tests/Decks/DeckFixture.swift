import Decks
import Diagnostics
import Library
import Reading
import TestSupport
import Testing

/// The small site of Tests/Decks/Site, whose one talk has a slide of every sort.
struct DeckFixture {
  var library: Library
  let theme: Theme
  let sources: ProjectSources
  var source: DeckSource

  init() throws {
    let project = Project(root: Place.repository + "/Tests/Decks/Site", ownTemplates: Place.repository + "/Templates")
    var reader = ProjectReader(project) { _, _ in { _ in [] } }
    let reading = try reader.read(try project.inputs())
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    library = try #require(reading.library)
    theme = try #require(reading.theme)
    sources = ProjectSources { try project.bytes(of: $0) }
    let page = try #require(library.page(.talk, named: "night"))
    let text = try #require(page.source)
    source = try #require(DeckSource(talk: page, in: 0, library, bytes: try project.bytes(of: text.file)))
  }

  /// The deck, of nobody in particular or of the fixture's station.
  func deck(forStation: Bool = false) throws -> Deck {
    var options = DeckOptions()
    if forStation { options.organisation = library.organisations.first }
    return try Deck(source, library, theme, sources, options: options)
  }
}
