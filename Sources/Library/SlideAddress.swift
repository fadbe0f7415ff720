/// Where a slide leads the hall to: a page to scan, or to look for where the site has no address yet.
public struct SlideAddress: Sendable, Equatable {
  /// The whole address; nil where the site has none.
  public let url: String?
  /// What can be read: the address as people type it, or the names of page and site.
  public let words: String
}

extension Library {
  /// The page that a `qr` block names; nil where it names none.
  public func address(onSlide body: String, from folder: String, in language: LanguageIndex) -> SlideAddress? {
    guard let word = body.split(whereSeparator: \.isWhitespace).first,
      case .page(let place, _) = resolve(String(word), from: folder)
    else { return nil }
    guard let base = site.baseURL else {
      let title = pages[place].shown(in: language)?.title ?? pages[place].name
      return SlideAddress(url: nil, words: "\(title) · \(site.name.text(in: language))")
    }
    let url = "\(base)\(site.languages[language].tag)/\(pages[place].route)"
    return SlideAddress(url: url, words: typedAddress(url))
  }
}
