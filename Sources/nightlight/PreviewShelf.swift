import Archive
import Decks
import Library
import PowerPoint
import Sheets
import System
import Website

/// The sheets, decks and packs beside the pages of a site that is served.
///
/// They are made when a browser asks for them, from what is in memory. Nothing is laid out by the press: no PDF.
struct PreviewShelf {
  private let session: Session
  private let library: Library
  private let theme: Theme

  /// Opens the shelf of a library.
  init(_ library: Library, _ theme: Theme, _ session: Session) {
    self.session = session
    self.library = library
    self.theme = theme
  }

  private var catalogue: PrintCatalogue { PrintCatalogue(library, theme, session) }

  /// Lets pages lead to what lies here.
  func list(in options: inout Website.Options) throws {
    options.add(try catalogue.offered(), hasPDF: false)
    let decks = try DeckShop.talks(of: library, session) + DeckShop.lessons(of: library, session)
    options.decks = Set(decks.map(\.source.name))
    options.packs = Set(LessonPack.all(of: library, theme, session).map(\.name))
  }

  /// The bytes at a path of the site; nil where nothing lies there.
  func file(at path: String) throws -> [UInt8]? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let language = library.site.index(ofLanguage: parts[0]),
      let dot = parts[2].lastIndex(of: ".")
    else { return nil }
    let name = String(parts[2][..<dot])
    switch (parts[1], parts[2][dot...]) {
    case ("print", ".html"): return try sheet(name, language).map { $0.sheet(size: $0.sizes.first ?? 11) }
    case ("print", ".odt"): return try sheet(name, language)?.editable?.openDocument()
    case ("decks", ".html"): return try source(name, language).map { try deck($0, isServed: true).page() }
    case ("decks", ".pptx"):
      return try source(name, language).map { try Presentation($0, library, theme, session.sources).bytes() }
    case ("packs", ".zip"): return try pack(name, language)
    default: return nil
    }
  }

  /// The pages that a file's name may be of: it begins with their slug.
  private func pages(_ name: String) -> [Page] { library.pages.filter { name.hasPrefix($0.about.slug + "-") } }

  private func sheet(_ name: String, _ language: LanguageIndex) throws -> (any Printout)? {
    if let hours = catalogue.hours().first(where: { $0.name == name }) { return hours }
    for page in pages(name) {
      let found = try catalogue.offered(of: page).first { $0.name == name && $0.language == language }
      if let found { return found }
    }
    return nil
  }

  private func source(_ name: String, _ language: LanguageIndex) throws -> DeckSource? {
    for page in pages(name) {
      let source =
        try DeckShop.talk(page, in: language, library, session)
        ?? DeckShop.slides(of: page, in: language, library, session)
      if let source, source.name == name { return source }
    }
    return nil
  }

  private func deck(_ source: DeckSource, isServed: Bool) throws -> Deck {
    var options = DeckOptions()
    options.isServed = isServed
    return try Deck(source, library, theme, session.sources, options: options)
  }

  private func pack(_ name: String, _ language: LanguageIndex) throws -> [UInt8]? {
    let packs = LessonPack.all(of: library, theme, session)
    guard let pack = packs.first(where: { $0.name == name && $0.language == language }) else { return nil }
    let parts = try pack.parts()
    let made = parts.map { part in
      let sheet = part.printout
      return PrintShop.Made(
        printout: sheet, html: sheet.sheet(size: sheet.sizes.first ?? 11), pdf: nil, isNew: false)
    }
    let slides = try source(pack.slidesName, language).map { try deck($0, isServed: false) }
    return try Archive.zip(pack.files(parts, made, slides))
  }
}
