import Diagnostics

/// The diagnostics of one template, up to a number past which more would not help anybody.
struct Findings {
  let file: String
  private(set) var all: [Diagnostic] = []
  private static let most = 20

  init(file: String) { self.file = file }

  var isFull: Bool { all.count >= Findings.most }

  mutating func add(
    _ id: String, _ severity: Severity = .error, at range: Range<Int>?, _ message: String,
    notes: [Diagnostic.Note] = [], fix: String? = nil
  ) {
    guard !isFull else { return }
    let span = range.map { Span($0.lowerBound, $0.upperBound) }
    all.append(Diagnostic(id, severity, file: file, span: span, message, notes: notes, fix: fix))
  }
}
