import Markdown

/// What a link says beside the words it has, where nothing can be clicked or tapped: on paper and on slides.
public struct SpokenLink: Sendable, Equatable {
  /// What stands for it where it has no words of its own.
  public let words: String?
  /// The number of whoever is named in words, which stands behind them.
  public let number: String?
}

extension Library {
  /// The longest address that anybody types.
  private static let longestAddress = 32

  /// What a link says that starts from a folder; a number that is said already is not said again.
  ///
  /// - Parameter withAddress: whether a short address stands for the number of whoever has none.
  public func spoken(
    _ link: Int, of document: Document, from folder: String, in language: LanguageIndex, withAddress: Bool = false
  ) -> SpokenLink {
    let node = document.nodes[link]
    let target = resolve(document.string(node.destination), from: folder)
    let words = node.firstChild < 0 ? name(of: target, in: language) : nil
    guard case .contact(let contact) = target else { return SpokenLink(words: words, number: nil) }
    let address = withAddress && words == nil ? contact.url.map(typedAddress) : nil
    guard let number = contact.number ?? address.flatMap({ $0.count <= Self.longestAddress ? $0 : nil }),
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
