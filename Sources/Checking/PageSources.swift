import Diagnostics
import Library

/// What a page rests on, and whom it names, is in the registry.
struct PageSources: PageRule {
  static let descriptions = [
    RuleDescription("source-missing", "A source that a page or entry names is in the registry"),
    RuleDescription("contact-missing", "A contact that a page's front matter names is in the registry"),
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    guard let source = page.source else { return [] }
    let sources = page.about.sources.compactMap { link in
      library.registry.sources[link.destination] == nil
        ? missing("source-missing", "source", link, source.file, library.registry.sources.ids) : nil
    }
    let contacts = page.about.help.compactMap { link in
      library.registry.contacts[link.destination] == nil
        ? missing("contact-missing", "contact", link, source.file, library.registry.contacts.ids) : nil
    }
    return sources + contacts
  }
}

/// A name in front matter or registry that stands for nothing.
func missing(_ rule: String, _ thing: String, _ link: Link, _ file: String, _ ids: [String]) -> Diagnostic {
  let near = nearest(to: link.destination, among: ids)
  return Diagnostic(
    rule, file: file, span: link.span, "no \(thing) '\(link.destination)' in the registry",
    fix: near.map { "did you mean '\($0)'?" })
}
