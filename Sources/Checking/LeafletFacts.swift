import Diagnostics
import Library

/// What a leaflet says may be printed: whatever may not is left out of it with the words around it.
struct LeafletFacts: PageRule {
  static let descriptions = [
    RuleDescription("leaflet-unprinted", "What a leaflet speaks of has been confirmed, and is printed")
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    guard page.about.leaflet != nil else { return [] }
    return page.texts.compactMap(\.self).flatMap { text in
      text.links.compactMap { link in
        guard !library.resolve(link.destination, from: page.folder).mayBePrinted else { return nil }
        return Diagnostic(
          "leaflet-unprinted", .warning, file: text.file, span: link.span,
          "'\(link.destination)' may not be printed yet, and its paragraph, item or row is left out of the leaflet",
          fix: "say it without the link, link what is confirmed, or take the words out")
      }
    }
  }
}
