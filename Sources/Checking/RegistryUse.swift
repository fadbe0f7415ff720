import Diagnostics
import Library

/// What no page uses is either forgotten in the pages or superfluous in the registry.
struct RegistryUse: WholeRule {
  static let descriptions = [RuleDescription("registry-unused", "A registry entry is used by a page or another entry")]

  func check(_ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    let used = uses(in: library)
    return library.registry.records.compactMap { scheme, record in
      // The directory of contacts shows them all.
      if scheme == "help" || used.contains("\(scheme):\(record.id)") { return nil }
      return Diagnostic(
        "registry-unused", .warning, file: record.file, span: record.span,
        "nothing uses '\(scheme):\(record.id)'", fix: "link to it from a page, or remove it")
    }
  }

  private func uses(in library: Library) -> Set<String> {
    var used = Set(library.registry.guidance.advice.actions.map { "action:\($0)" })
    for page in library.pages {
      for link in page.about.sources { used.insert("source:\(link.destination)") }
      for text in page.texts.compactMap(\.self) {
        for link in text.links where !link.isPicture {
          guard let scheme = Library.entryScheme(of: link.destination) else { continue }
          used.insert(scheme == "law" ? String(link.destination.prefix { $0 != "/" }) : link.destination)
        }
        for id in text.statistics { used.insert("statistic:\(id)") }
      }
    }
    for (_, record) in library.registry.records {
      for link in record.sources { used.insert("source:\(link.destination)") }
    }
    return used
  }
}
