import Diagnostics
import Library
import Mustache

// Pieces of template data that several kinds of page share.
extension Website {
  /// The absolute address of a route, where a base URL is given.
  func address(_ route: String, in language: LanguageIndex) -> String? {
    library.site.baseURL.map { $0 + routes.path(route == Routes.home ? "" : route, in: language) }
  }

  func canonical(_ route: String, in language: LanguageIndex) -> Value {
    address(route, in: language).map { .text($0) } ?? false
  }

  /// Absolute where a base URL is given, else relative to the page.
  func alternate(_ route: String, in language: LanguageIndex) -> Value {
    let relative = Depth(ofRoute: route).toTop + routes.path(route, in: language)
    return [
      "lang": .text(library.site.languages[language].tag), "href": .text(address(route, in: language) ?? relative),
    ]
  }

  /// The way to the same page in every language.
  func languages(_ route: String, current: LanguageIndex) -> Value {
    let toTop = Depth(ofRoute: route).toTop
    return .list(
      languages.map { index in
        let language = library.site.languages[index]
        return [
          "lang": .text(language.tag), "name": .text(language.name), "current": .bool(index == current),
          "href": .text(toTop + routes.path(route, in: index)),
        ]
      })
  }

  func crumb(_ title: String, _ href: String?, in tag: String? = nil) -> Value {
    [
      "title": .text(title), "href": .text(href ?? ""), "hasHref": .bool(href != nil),
      "lang": tag.map { .text($0) } ?? false,
    ]
  }

  func bands(_ bands: [Band], in language: LanguageIndex) -> Value {
    bandValues[language][bands] ?? .list([])
  }

  /// What is said of each combination of age bands that a page has.
  static func bandValues(_ library: Library, _ words: [Words]) -> [[[Band]: Value]] {
    let combinations = Set(library.pages.map(\.about.bands))
    return words.map { words in
      Dictionary(
        uniqueKeysWithValues: combinations.map { bands in
          (bands, .list(bands.map { ["name": .text(words["band.\($0.rawValue)"])] }))
        })
    }
  }

  /// What is said of each day on which a page was, or must be, looked at.
  static func reviewTexts(_ library: Library, _ words: [Words]) -> [[CalendarDate: ReviewTexts]] {
    let days = Set(library.pages.flatMap { [$0.about.reviewed, $0.about.reviewBy].compactMap(\.self) })
    return words.map { words in
      Dictionary(
        uniqueKeysWithValues: days.map { day in
          let date = [("date", words.date(day))]
          return (
            day,
            ReviewTexts(
              reviewed: .text(words.filled("review.reviewed", date)),
              reviewBy: .text(words.filled("review.reviewBy", date)))
          )
        })
    }
  }

  /// A day, in the two sentences in which it may stand.
  struct ReviewTexts: Sendable {
    let reviewed: Value
    let reviewBy: Value
  }

  /// The tag of the language from which a text is borrowed because the reader's has none, or nothing.
  func borrowed(_ text: Localized, in language: LanguageIndex) -> String {
    Website.borrowed(text, in: language, library.site.languages)
  }

  static func borrowed(_ text: Localized, in language: LanguageIndex, _ languages: [Language]) -> String {
    language == 0 || text.own(in: language) != nil || text.isEmpty ? "" : languages[0].tag
  }

  static func values(of sources: [Source], languages: [Language]) -> [String: [Value]] {
    Dictionary(
      sources.map { source in (source.record.id, languages.indices.map { value(of: source, in: $0, languages) }) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func value(of source: Source, in language: LanguageIndex, _ languages: [Language]) -> Value {
    [
      "lang": .text(borrowed(source.title, in: language, languages)),
      "title": .text("\(source.publisher.text(in: language)): \(source.title.text(in: language))"),
      "id": .text(anchor("source-" + source.record.id)),
      "date": .text(source.date?.text(in: language) ?? ""), "url": .text(source.url ?? ""),
      "hasUrl": .bool(source.url != nil),
    ]
  }

  /// The help box for pages that belong to no reader in particular.
  func generalHelp(in language: LanguageIndex, at depth: Depth) -> Value {
    HelpBox(library: library).value(
      for: HelpBox.Need(site: library.site), in: language, words: words[language],
      more: depth.toLanguage + Routes.contacts)
  }

  /// The frame of a page that has no Markdown of its own.
  func frame(_ route: String, in language: LanguageIndex, title: String) -> Object {
    let depth = Depth(ofRoute: route)
    var data = Object(on: shells[language][depth.folders].data, minimumCapacity: 24)
    let name = library.site.name.text(in: language)
    data["title"] = .text(route == Routes.home ? name : "\(title) · \(name)")
    data["heading"] = .text(title)
    data["canonical"] = canonical(route, in: language)
    data["alternates"] = .list(library.site.languages.indices.map { alternate(route, in: $0) })
    data["languages"] = languages(route, current: language)
    data["crumbs"] = [crumb(words[language]["home"], depth.toLanguage + Routes.home), crumb(title, nil)]
    data["help"] = generalHelp(in: language, at: depth)
    return data
  }
}
