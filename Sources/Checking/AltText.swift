import Diagnostics
import Library
import Markdown

/// A picture says something that the text needs, and says it to those who cannot see it too.
struct AltText: TextRule {
  static let descriptions = [RuleDescription("alt-text-missing", "A picture has a text that stands in for it")]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    open.document.links.compactMap { node in
      let picture = open.document.nodes[node]
      guard picture.kind == .image else { return nil }
      guard open.document.plainText(of: node).allSatisfy(\.isWhitespace) else { return nil }
      return Diagnostic(
        "alt-text-missing", file: open.text.file, span: picture.span, "the picture has no text that stands in for it",
        fix: "write what it shows between the brackets: ![…](\(open.document.string(picture.destination)))")
    }
  }
}
