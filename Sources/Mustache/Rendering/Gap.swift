import Diagnostics

/// Where a dotted name leads nowhere, and what could stand there instead.
struct Gap {
  let message: String
  /// The whole name with its missing part put right, if a name is near.
  let suggestion: String?
  /// Names that there are, if none is near.
  let others: [String]

  init(_ path: [String], _ contexts: [Context]) {
    let whole = path.joined(separator: ".")
    var names = Set<String>()
    for context in contexts { names.formUnion(context.names) }
    var part = 0
    var value = path.first.flatMap { first in contexts.reversed().lazy.compactMap { $0.find(Name(first)) }.first }
    while let holder = value, part + 1 < path.count {
      part += 1
      names = Set(Context(holder).names)
      value = Context(holder).find(Name(path[part]))
    }
    message =
      if path.isEmpty {
        "there is no context that '.' could mean"
      } else if part == 0 {
        "no data provides '\(whole)'"
      } else {
        "no data provides '\(whole)': '\(path[..<part].joined(separator: "."))' has no '\(path[part])'"
      }
    let near = part < path.count ? nearest(to: path[part], among: names) : nil
    suggestion = near.map { (path[..<part] + [$0]).joined(separator: ".") }
    others = near == nil ? names.sorted() : []
  }
}
