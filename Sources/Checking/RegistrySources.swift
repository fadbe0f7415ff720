import Diagnostics
import Library

/// What an entry rests on is in the registry too.
struct RegistrySources: WholeRule {
  static let descriptions: [RuleDescription] = []

  func check(_ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    let ids = library.registry.sources.ids
    return library.registry.records.flatMap { _, record in
      record.sources.compactMap { link in
        library.registry.sources[link.destination] == nil
          ? missing("source-missing", "source", link, record.file, ids) : nil
      }
    }
  }
}
