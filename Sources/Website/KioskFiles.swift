import Diagnostics
import Library
import Mustache

// What only a kiosk has: the first screen, and titles to be found by a few keys.
extension Website {
  /// How many titles the first screen shows in turn.
  private static let slides = 8

  /// The day of the newest content: that of the page which was last looked at.
  var contentDate: CalendarDate? {
    library.pages.flatMap { page in [page.about.reviewed] + page.texts.map { $0?.updated } }.compactMap(\.self).max()
  }

  /// The first screen: what whoever passes sees, and the choice of a language.
  func startFile() -> OutputFile {
    OutputFile("index.html") { out in
      let config = library.site
      let first = languages.first ?? 0
      var data = Object(on: shells[first][0].data, minimumCapacity: 12)
      data["title"] = .text(config.name.text(in: first))
      data["choices"] = .list(languages.map { choice(of: $0) })
      data["names"] = .list(once { library.site.name.text(in: $0) })
      data["slides"] = .list(slides())
      try render("start", data, into: &out)
    }
  }

  /// What a static server shows in the place of a page that is not there: it leads back into the kiosk at once, since
  /// nothing on it could count down.
  ///
  /// It is shown at every depth, where no address of its own would be right; so its script stands in it, and its policy
  /// names the digest.
  func lostFile() -> OutputFile { OutputFile("404.html") { out in try render("lost", Object([]), into: &out) } }

  /// A text in each language, each wording once.
  private func once(_ text: (LanguageIndex) -> String) -> [Value] {
    var seen = Set<String>()
    return languages.compactMap { language in
      let words = text(language)
      guard seen.insert(words).inserted else { return nil }
      return [
        "lang": .text(library.site.languages[language].tag), "dir": .text(library.site.languages[language].direction),
        "text": .text(words),
      ]
    }
  }

  private func choice(of language: LanguageIndex) -> Value {
    let words = words[language]
    let date = contentDate.map { words.filled("kiosk.content", [("date", words.date($0))]) }
    return [
      "lang": .text(library.site.languages[language].tag), "dir": .text(library.site.languages[language].direction),
      "name": .text(library.site.languages[language].name), "line": .text(library.site.tagline.text(in: language)),
      "site": .text(library.site.name.text(in: language)),
      "href": .text(routes.path(startRoute, in: language)), "touch": .text(words["kiosk.touch"]),
      "choose": .text(words["kiosk.choose"]), "date": .text(date ?? ""), "larger": .text(words["kiosk.larger"]),
      "contrast": .text(words["kiosk.contrast"]), "reach": .text(words["kiosk.reach"]),
    ]
  }

  /// Where the choice of a language leads.
  private var startRoute: String {
    if let link = kiosk?.start, case .page(let place, _) = library.resolve(link.destination, from: "") {
      return library.pages[place].route
    }
    return Routes.home
  }

  /// Titles to be seen by everybody: of no page that is sensitive, in the words for the outside, and rather of those
  /// that are read before anything has happened.
  private func slides() -> [Value] {
    let fitting = library.pages.filter { $0.about.isFitForAll }
    // What is read before anything has happened says nothing of whoever stands near.
    let calm = fitting.filter { $0.about.stage == .prevent }
    let fit = calm.count < 3 ? fitting : calm
    guard !fit.isEmpty else { return [] }
    let count = min(Self.slides, fit.count)
    return (0..<count).map { slide in
      let page = fit[slide * fit.count / count]
      return [
        "lines": .list(
          languages.compactMap { language in
            guard let text = page.texts[language], !text.awaitsReview else { return nil }
            return [
              "lang": .text(library.site.languages[language].tag),
              "dir": .text(library.site.languages[language].direction), "text": .text(text.outsideTitle ?? text.title),
            ]
          })
      ]
    }
  }

  /// Every title, with what finds it on the keyboard.
  func finderFile(in language: LanguageIndex) -> OutputFile {
    OutputFile(routes.path(Routes.search, in: language)) { out in
      var data = frame(Routes.search, in: language, title: words[language]["search"])
      let board = Keyboard(language: library.site.languages[language], zhuyin: library.zhuyin)
      data["boards"] = .list(
        board.rows.enumerated().map { place, board in
          [
            "name": .text(words[language]["kiosk.board.\(board.name)"]), "id": .text("K\(place)"),
            "first": .bool(place == 0),
            "several": .bool(true), "keys": .list(board.keys.map { ["key": .text($0)] }),
          ]
        })
      data["severalBoards"] = .bool(board.rows.count > 1)
      data["items"] = .list(
        library.pages.compactMap { page in
          guard let text = page.shown(in: language) else { return nil }
          return [
            "title": .text(text.title), "href": .text(page.route),
            "kind": .text(words[language]["kind.\(page.kind.rawValue)"]),
            "lang": text.language == language ? false : .text(library.site.languages[text.language].tag),
            "keys": .text(board.keys(of: [text.title] + keywords(of: text, in: language))),
          ]
        })
      try render("search", data, into: &out)
    }
  }

  /// What readers call the things that a page's title and summary speak of.
  private func keywords(of text: PageText, in language: LanguageIndex) -> [String] {
    guard library.aliases.indices.contains(language), text.language == language else { return [] }
    let spoken = (text.title + " " + text.summary).lowercased()
    return library.aliases[language].filter { alias in alias.targets.contains { spoken.contains($0.lowercased()) } }
      .flatMap(\.words)
  }
}

extension About {
  /// Whether anybody may see its title in passing.
  fileprivate var isFitForAll: Bool { !isSensitive && leaflet == nil && story?.isHelper != true }
}
