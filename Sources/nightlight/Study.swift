import Checking
import Diagnostics
import Library
import Reading
import System

/// A project as read and checked.
struct Study {
  let library: Library?
  let theme: Theme?
  let diagnostics: [Diagnostic]

  /// Reads and checks everything.
  static func make(_ reader: inout ProjectReader, _ inputs: Inputs, _ options: CheckOptions) throws -> Study {
    let reading = try reader.read(inputs)
    return Study(reading, try checked(reading.library, options))
  }

  init(_ reading: Reading, _ found: [Diagnostic]) {
    library = reading.library
    theme = reading.theme
    diagnostics = reading.diagnostics + found
  }

  /// What the rules find in a library; pages are looked at on all cores.
  static func checked(_ library: Library?, _ options: CheckOptions) throws -> [Diagnostic] {
    guard let library else { return [] }
    let pages = try mapInParallel(library.pages.count) { check(page: library.pages[$0], of: library, options) }
    return pages.flatMap(\.self) + check(whole: library, options)
  }
}

extension ProjectReader {
  /// A reader whose texts are looked into by the rules.
  init(_ project: Project) {
    self.init(project) { site, registry in
      let known = Known(site: site, registry: registry)
      return { open in inspect(open, known) }
    }
  }
}
