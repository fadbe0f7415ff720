import Diagnostics
import Library

/// What others might see of a page for a reader in need (title, address) does not name the subject.
struct NeutralOutside: PageRule {
  static let descriptions = [
    RuleDescription("neutral-outside", "A page for readers in need has a neutral slug and outside title of its own"),
    RuleDescription("heading-id-made", "Headings of a page for readers in need have ids written by hand"),
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    guard let audience = page.about.audiences.first(where: { library.site.audiences[$0].isNeutral }) else { return [] }
    let reader = library.site.audiences[audience].id
    var found: [Diagnostic] = []
    if let source = page.source, page.about.slugSpan == nil {
      found.append(
        Diagnostic(
          "neutral-outside", file: source.file, span: source.titleSpan,
          "a page for '\(reader)' has no slug of its own, and its folder's name would show in the address",
          fix: "add 'slug: …' with a name that says nothing of the subject"))
    }
    for text in page.texts.compactMap(\.self) {
      if text.outsideTitle == nil {
        found.append(
          Diagnostic(
            "neutral-outside", file: text.file, span: text.titleSpan,
            "a page for '\(reader)' has no outside title, and its heading would show in the browser's tab",
            fix: "add 'outside-title: …' that says nothing of the subject"))
      }
      if let span = text.firstMadeID {
        found.append(
          Diagnostic(
            "heading-id-made", file: text.file, span: span,
            "the heading's id would be made from its words and show in the address",
            fix: "write an id of your own behind every heading: {#then}"))
      }
    }
    return found
  }
}
