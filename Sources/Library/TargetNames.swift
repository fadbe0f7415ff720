extension Library {
  /// What stands for a link that has no words of its own, where nothing can be clicked.
  func name(of target: Resolution, in language: LanguageIndex) -> String {
    switch target {
    case .page(let place, _): pages[place].shown(in: language)?.title ?? ""
    case .contact(let contact): contact.name.text(in: language)
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
}

/// An address without what nobody types.
public func typedAddress(_ url: String) -> String {
  var text = Substring(url)
  for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
  return String(text.hasSuffix("/") ? text.dropLast() : text)
}
