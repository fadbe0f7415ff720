import Diagnostics
import Library

/// What no page uses is either forgotten in the pages or superfluous in the registry.
struct RegistryUse: WholeRule {
  static let descriptions = [RuleDescription("registry-unused", "A registry entry is used by a page or another entry")]

  func check(_ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    let (used, sources) = uses(in: library)
    return library.registry.records.compactMap { scheme, record in
      // The directory of contacts, the glossary and the table of lessons show all of theirs.
      if ["help", "term", "curriculum"].contains(scheme) || used.contains("\(scheme):\(record.id)") { return nil }
      if scheme == "source", sources.contains(record.id) { return nil }
      return Diagnostic(
        "registry-unused", .warning, file: record.file, span: record.span,
        "nothing uses '\(scheme):\(record.id)'", fix: "link to it from a page, or remove it")
    }
  }

  /// The destinations that pages lead to, and the sources that pages and entries name.
  private func uses(in library: Library) -> (Set<String>, sources: Set<String>) {
    // What the rules of advice go by is used, whether a page advises it yet or not.
    var used = Set(library.registry.guidance.advice.actions.map { "action:\($0)" })
    var sources = Set<String>()
    for page in library.pages {
      for link in page.about.sources { sources.insert(link.destination) }
      for case let text? in page.texts {
        for link in text.links where !link.isPicture {
          guard let scheme = Library.entryScheme(of: link.destination) else { continue }
          used.insert(scheme == "law" ? String(link.destination.prefix { $0 != "/" }) : link.destination)
        }
        for id in text.statistics { used.insert("statistic:\(id)") }
      }
    }
    for (_, record) in library.registry.records {
      for link in record.sources { sources.insert(link.destination) }
    }
    return (used, sources)
  }
}
