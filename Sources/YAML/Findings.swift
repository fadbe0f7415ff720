import Diagnostics

/// What was found wrong in one text; after a hundred findings the rest is left out and said to be.
struct Findings: Hashable, Sendable {
  private(set) var list: [Diagnostic] = []

  static let limit = 100

  /// Whether a further finding would be left out; worth asking before making one at some cost.
  var isFull: Bool { list.count > Self.limit }

  mutating func add(_ finding: Diagnostic) {
    if list.count < Self.limit {
      list.append(finding)
    } else if list.count == Self.limit {
      list.append(
        Diagnostic(
          "too-many-findings", file: finding.file, span: finding.span,
          "more than \(Self.limit) things are wrong here and the rest is not listed"))
    }
  }

  mutating func add(_ findings: [Diagnostic]) {
    for finding in findings { add(finding) }
  }
}

/// A text short enough to be quoted in a message.
func shortened(_ text: String) -> String {
  guard text.utf8.count > 60 else { return text }
  var out = ""
  out.unicodeScalars.append(contentsOf: text.unicodeScalars.prefix(40))
  return out + "…"
}
