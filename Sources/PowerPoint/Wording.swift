import Library

/// How a slide's links and figures are put into words: as in decks, where links are words too.
struct Wording: Sendable {
  let library: Library
  /// The folder that links start from.
  let folder: String
  let language: LanguageIndex
  let words: Words

  /// What a link leads to.
  func target(of destination: String) -> Resolution { library.resolve(destination, from: folder) }

  /// The words of a link that has none of its own.
  func name(of target: Resolution) -> String {
    switch target {
    case .page(let place, _): library.pages[place].shown(in: language)?.title ?? ""
    case .contact(let contact): contact.name.text(in: language) + (contact.number.map { " " + $0 } ?? "")
    case .law(let law, let article):
      (law.shortName.isEmpty ? law.name : law.shortName).text(in: language) + (article.map { " " + $0.number } ?? "")
    case .fact(let fact): fact.text.text(in: language)
    case .term(let term): term.name.text(in: language)
    case .source(let source): source.title.text(in: language)
    case .statistic(let statistic): statistic.title.text(in: language)
    case .action(let action): action.name.text(in: language)
    case .file, .outside, .anchor, .missing: ""
    }
  }

  /// An address without what nobody types.
  static func shown(_ url: String) -> String {
    var text = Substring(url)
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
    return String(text.hasSuffix("/") ? text.dropLast() : text)
  }
}
