import Decks
import Diagnostics
import Library
import PowerPoint
import Reading
import TestSupport
import Testing

/// A project whose slides are made: the small site of Tests/Decks/Site, which has a slide of every sort, or our own.
struct PresentationFixture {
  let library: Library
  let theme: Theme
  let sources: ProjectSources

  /// Our own project, read once for all tests.
  static let own = Result { try PresentationFixture(ownContent: true) }

  /// Reads the small site, or the project that the tests are of.
  init(ownContent: Bool = false) throws {
    let root = Place.repository + (ownContent ? "" : "/Tests/Decks/Site")
    let project = Project(root: root, ownTemplates: Place.repository + "/Templates")
    var reader = ProjectReader(project) { _, _ in { _ in [] } }
    let reading = try reader.read(try project.inputs())
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    library = try #require(reading.library)
    theme = try #require(reading.theme)
    sources = ProjectSources { try project.bytes(of: $0) }
  }

  /// The small site's talk.
  func source() throws -> DeckSource {
    let page = try #require(library.page(.talk, named: "night"))
    let text = try #require(page.source)
    return try #require(DeckSource(talk: page, in: 0, library, bytes: try sources.bytes(of: text.file)))
  }

  /// All talks that somebody has read, and the first lesson.
  func allSources() throws -> [DeckSource] {
    let talks = try library.pages.filter { $0.about.talk != nil }.flatMap { page in
      try page.texts.enumerated().compactMap { language, text -> DeckSource? in
        guard let text, !text.awaitsReview else { return nil }
        return DeckSource(talk: page, in: language, library, bytes: try sources.bytes(of: text.file))
      }
    }
    return talks + (try lesson().map { [$0] } ?? [])
  }

  private func lesson() throws -> DeckSource? {
    for page in library.pages where page.about.lesson != nil {
      guard let text = page.source else { continue }
      let document = TextTree(try sources.bytes(of: text.file), of: text, kind: page.kind).document
      var reader = LessonReader(document, file: text.file)
      let slides = reader.read().slides
      guard !slides.isEmpty else { continue }
      return DeckSource(
        title: text.title, outsideTitle: text.outsideTitle ?? text.title, name: "\(page.about.slug)-slides",
        file: text.file, folder: page.folder, language: 0, document: document, slides: slides)
    }
    return nil
  }

  /// The presentation of a source, of nobody in particular or of the fixture's station.
  func presentation(_ source: DeckSource? = nil, forStation: Bool = false) throws -> Presentation {
    try Presentation(
      try source ?? self.source(), library, theme, sources,
      organisation: forStation ? library.organisations.first : nil)
  }

  /// The deck of the same source, to compare with.
  func deck(_ source: DeckSource, forStation: Bool = false) throws -> Deck {
    var options = DeckOptions()
    if forStation { options.organisation = library.organisations.first }
    return try Deck(source, library, theme, sources, options: options)
  }
}
