/// One page of the built site, and what can be known of it from its place.
struct SitePage: Sendable, Hashable, CustomStringConvertible {
  /// What a page is for.
  enum Kind: Sendable, Hashable {
    case chooser, notFound, exit, home, search, map, door
    /// A quiz for a class, which has nothing of the site around it.
    case classroom
    /// A sheet for paper.
    case sheet
    /// A talk's slides in one file, which have nothing of the site around them.
    case deck
    /// The list of a folder, and a text in it.
    case list(String)
    case text(String)
    /// What is made of the registry: contacts, laws, words, sources.
    case reference(String)

    /// Whether it is a text that an author wrote.
    var isText: Bool { if case .text = self { true } else { false } }
  }

  /// Its path below the site's top.
  let path: String
  /// The language that it is meant for; nil for the pages above the languages.
  let language: String?
  /// What it is for.
  let kind: Kind

  var description: String { path }

  /// Reads the kind off the path; `languages` are the folders that hold one language each.
  init(path: String, languages: Set<String>) {
    self.path = path
    var parts = path.split(separator: "/").map(String.init)
    let name = parts.popLast() ?? ""
    let language = parts.first.flatMap { languages.contains($0) ? $0 : nil }
    self.language = language
    kind =
      switch (name, parts.dropFirst(language == nil ? 0 : 1).first) {
      case ("404.html", _): .notFound
      // The page that quick exit opens is called so that nobody wonders at it.
      case ("exit.html", nil), ("notes.html", nil): .exit
      case ("index.html", nil): language == nil ? .chooser : .home
      case ("search.html", nil): .search
      case ("map.html", nil): .map
      case (_, "for"): .door
      case (_, "class"): .classroom
      case (_, "print"): .sheet
      case (_, "decks"): .deck
      case ("index.html", let folder?): .list(folder)
      case (_, let folder?): .text(folder)
      case (_, nil): .reference(name)
      }
  }

  /// What its template makes of it: lists of all folders look alike, and so do texts.
  var shape: String {
    switch kind {
    case .list: "list"
    case .text: "text"
    default: "\(kind)"
    }
  }

  /// Whether it is played, and shows one thing at a time where scripts run.
  var isPlayed: Bool { kind == .text("quizzes") }

  /// The folder that it lies in below its language.
  var folder: String { path.split(separator: "/").dropLast().last.map(String.init) ?? "" }

  /// Its file's name without the ending.
  var slug: String { String(path.split(separator: "/").last?.dropLast(".html".count) ?? "") }

  /// Whether it has the site's own frame: header, quick exit, footer.
  var hasShell: Bool { kind != .exit && kind != .chooser }
}
