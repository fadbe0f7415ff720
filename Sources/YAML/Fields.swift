import Diagnostics

/// Reads a mapping field by field and collects what is wrong with it.
///
/// A field that is absent, or present without a value, is nil; one that is wrong is nil too and a diagnostic.
/// `finish()` gives the diagnostics, and reports each key that was never asked for with the nearest that was.
public struct Fields: Sendable {
  /// The file as the author knows it.
  public let file: String
  /// Where the mapping stands.
  public let span: Span

  let pairs: [Pair]
  /// There is no mapping, and that is already known: what it lacks is not worth a further word.
  private let isVoid: Bool
  private var asked: [String] = []
  /// One bit for each of the first 64 pairs that was asked for.
  private var met: UInt64 = 0
  private var takesAll = false
  private var findings = Findings()

  /// Opens a mapping; a null node is an empty mapping, and nil one whose faults were reported before.
  public init(_ node: Node?, file: String) {
    self.file = file
    span = node?.span ?? Span(0, 0)
    switch node?.content {
    case .mapping(let pairs):
      self.pairs = pairs
      isVoid = false
      asked.reserveCapacity(24)
    case .null:
      pairs = []
      isVoid = false
    case .none:
      pairs = []
      isVoid = true
    case .sequence, .scalar:
      pairs = []
      isVoid = true
      if let node {
        report("wrong-type", at: node.span, "fields are needed here, each as 'name: value', not \(node.content.kind)")
      }
    }
  }

  /// Whether a field is present with a value.
  public mutating func has(_ key: String) -> Bool { value(of: key) != nil }

  /// Where a field's value stands.
  public mutating func span(of key: String) -> Span? { pair(key)?.value.span }

  /// Where a field's key stands.
  public mutating func keySpan(of key: String) -> Span? { pair(key)?.key.span }

  /// A field's value as it is; nil where the field is absent or empty.
  public mutating func node(_ key: String) -> Node? { value(of: key) }

  /// Adds a finding of the reader's own, at a field's value, or at the mapping where the field is absent.
  public mutating func report(
    _ id: String, _ severity: Severity = .error, at key: String, _ message: String, fix: String? = nil
  ) {
    report(id, severity, at: pair(key)?.value.span ?? span, message, fix: fix)
  }

  /// Adds a finding of the reader's own, at a place.
  public mutating func report(
    _ id: String, _ severity: Severity = .error, at span: Span, _ message: String, fix: String? = nil
  ) {
    findings.add(Diagnostic(id, severity, file: file, span: span, message, fix: fix))
  }

  /// Takes in what was found in a mapping inside this one, its unknown keys among it.
  public mutating func take(_ nested: Fields) {
    var nested = nested
    findings.add(nested.finish())
  }

  /// Everything found, each key that was never asked for among it.
  public mutating func finish() -> [Diagnostic] {
    reportUnknownKeys()
    return findings.list
  }
}

// What the decoders stand on.
extension Fields {
  /// The pair of a key, which counts as asked for.
  mutating func pair(_ key: String) -> Pair? {
    asked.append(key)
    for index in pairs.indices where pairs[index].key.text == key {
      if index < 64 { met |= 1 << UInt64(index) }
      return pairs[index]
    }
    return nil
  }

  /// The value of a key, unless it is null.
  mutating func value(of key: String) -> Node? {
    guard let value = pair(key)?.value, value.content != .null else { return nil }
    return value
  }

  mutating func allPairs() -> [Pair] {
    takesAll = true
    return pairs
  }

  mutating func reportMissing(_ key: String) {
    guard !isVoid else { return }
    if let pair = pair(key) {
      report("missing-field", at: pair.key.span, "the field '\(key)' is empty", fix: "write its value after the colon")
    } else {
      report("missing-field", at: span, "the field '\(key)' is missing", fix: "add a line '\(key): …'")
    }
  }

  mutating func reportWrongType(_ key: String, _ node: Node, wanted: String, fix: String? = nil) {
    report("wrong-type", at: node.span, "'\(key)' must be \(wanted), not \(node.content.kind)", fix: fix)
  }

  private mutating func reportUnknownKeys() {
    guard !takesAll, pairs.count > 64 || met.nonzeroBitCount < pairs.count else { return }
    takesAll = true
    for (index, pair) in pairs.enumerated() where index >= 64 || met & 1 << UInt64(index) == 0 {
      let key = pair.key.text
      if findings.isFull { return }
      if asked.contains(key) { continue }
      let near = key.utf8.count <= 80 ? nearest(to: key, among: asked) : nil
      report(
        "unknown-key", at: pair.key.span, "there is no field '\(shortened(key))' here",
        fix: near.map { "did you mean '\($0)'?" })
    }
  }
}

extension Content {
  /// The content's kind, as a message names it.
  var kind: String {
    switch self {
    case .null: "nothing"
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a group of fields"
    }
  }
}
