import Library

/// Where each page of the site lies.
///
/// A path is relative to the output folder; a route is relative to a language's folder. Pages lie two
/// folders deep (`en/guides/line.html`) or one (`en/search.html`), and every link between pages of a
/// language goes up to the language's folder and down again.
struct Routes: Sendable {
  let languages: [Language]
  private let media: [String: String]

  init(_ library: Library) {
    languages = library.site.languages
    media = Dictionary(
      library.files.map { ($0.path, Self.path(of: $0, in: library)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The route of a door.
  static func route(of audience: Audience, page number: Int = 1) -> String {
    number == 1 ? "for/\(audience.slug).html" : "for/\(audience.slug)-\(number).html"
  }

  /// The route of a kind's list.
  static func route(of kind: PageKind, page number: Int = 1) -> String {
    number == 1 ? "\(kind.folder)/index.html" : "\(kind.folder)/index-\(number).html"
  }

  /// The route of the site map.
  static func map(page number: Int = 1) -> String { number == 1 ? "map.html" : "map-\(number).html" }

  static let home = "index.html"
  static let search = "search.html"
  static let contacts = "contacts.html"
  static let laws = "rules.html"
  static let terms = "words.html"
  static let sources = "sources.html"
  static let coverage = "hours.html"
  static let feed = "feed.xml"
  static let notes = "notes.html"

  /// The path of a route in a language.
  func path(_ route: String, in language: LanguageIndex) -> String { languages[language].tag + "/" + route }

  /// Where a file beside the pages is put.
  func path(of file: AssetFile) -> String { media[file.path] ?? "media/\(file.path)" }

  // A page's folder is renamed to its slug, which names nothing.
  private static func path(of file: AssetFile, in library: Library) -> String {
    let parts = file.path.split(separator: "/")
    guard parts.count > 2, let kind = PageKind.allCases.first(where: { $0.folder == parts[0] }),
      let page = library.page(kind, named: String(parts[1]))
    else { return "media/\(file.path)" }
    return "media/\(kind.folder)/\(page.about.slug)/\(parts.dropFirst(2).joined(separator: "/"))"
  }
}

/// How deep a page lies below the output folder, and what leads back up.
struct Depth: Sendable, Hashable {
  /// The number of folders: 0 for the site's top, and no more than `most`.
  let folders: Int

  /// The deepest that a page lies.
  static let most = 2

  /// The depth of a route in a language.
  init(ofRoute route: String) { folders = min(Self.most, 1 + route.utf8.count { $0 == UInt8(ascii: "/") }) }

  /// A depth by number.
  init(_ folders: Int) { self.folders = min(Self.most, folders) }

  /// What leads to the site's top.
  var toTop: String { String(repeating: "../", count: folders) }

  /// What leads to the language's folder.
  var toLanguage: String { String(repeating: "../", count: max(0, folders - 1)) }
}
