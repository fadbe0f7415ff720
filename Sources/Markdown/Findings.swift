import Diagnostics

/// The diagnostics of one text, of each id only so many.
struct Findings {
  let file: String
  private(set) var all: [Diagnostic] = []
  private var counts: [String: Int] = [:]

  init(file: String) { self.file = file }

  mutating func report(
    _ id: String, _ span: Span?, _ message: @autoclosure () -> String, severity: Severity = .error,
    notes: [Diagnostic.Note] = [], fix: String? = nil
  ) {
    let count = counts[id, default: 0]
    counts[id] = count + 1
    guard count < Limits.diagnostics else { return }
    all.append(Diagnostic(id, severity, file: file, span: span, message(), notes: notes, fix: fix))
  }

  /// All of them in order, and for each id that was cut short how many are left out.
  func finished() -> [Diagnostic] {
    if all.isEmpty { return [] }
    var all = all.sorted(by: Diagnostic.inOrder)
    for (id, count) in counts.sorted(by: { $0.key < $1.key }) where count > Limits.diagnostics {
      guard let last = all.lastIndex(where: { $0.id == id }) else { continue }
      all[last].notes.append(Diagnostic.Note("and \(count - Limits.diagnostics) more of the same in this file"))
    }
    return all
  }
}
