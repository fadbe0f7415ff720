import Markdown

/// What a link says beside the words it has, where nothing can be clicked or tapped: on paper and on slides.
public struct SpokenLink: Sendable, Equatable {
  /// What stands for it where it has no words of its own.
  public let words: String?
  /// The number of whoever is named in words, which stands behind them.
  public let number: String?
}

extension Library {
  /// What a link says that starts from a folder; a number that is said already is not said again.
  public func spoken(
    _ link: Int, of document: Document, from folder: String, in language: LanguageIndex
  ) -> SpokenLink {
    let node = document.nodes[link]
    let target = resolve(document.string(node.destination), from: folder)
    let words = node.firstChild < 0 ? name(of: target, in: language) : nil
    guard case .contact(let contact) = target, let number = contact.number,
      !(words ?? document.plainText(of: link)).contains(number)
    else { return SpokenLink(words: words, number: nil) }
    return SpokenLink(words: words, number: number)
  }
}

extension Words {
  /// What stands around the number of whoever is named in words.
  public var aroundNumber: (before: String, behind: String) {
    let parts = self["sheet.call"].split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.dropFirst().joined())
  }
}
