import Diagnostics
import Library

/// A page for readers in need names somebody who may help them.
struct HelpNamed: PageRule {
  static let descriptions = [
    RuleDescription("help-missing", "A page for readers in need names somebody who helps people of their ages")
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    let readers = library.registry.guidance.required.helpFor
    guard let reader = page.about.audiences.first(where: readers.contains) else { return [] }
    let need = HelpNeed(page, site: library.site)
    // The help box has somebody, except where the page's region or ages have no general contact.
    guard library.helpers(for: need).isEmpty else { return [] }
    return page.texts.compactMap(\.self).compactMap { text in
      let isNamed = text.links.contains { link in
        guard link.destination.hasPrefix("help:") else { return false }
        return library.registry.contacts[String(link.destination.dropFirst(5))].map { library.fits($0, need) } ?? false
      }
      guard !isNamed else { return nil }
      return Diagnostic(
        "help-missing", file: text.file, span: text.titleSpan,
        "a page for '\(library.site.audiences[reader].id)' names nobody who helps, and its help box would be empty",
        fix: "link to a contact that fits: [...](help:...)")
    }
  }
}
