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
  let isVoid: Bool
  private var asked: [String] = []
  /// One bit for each of the first 64 pairs that was asked for.
  private var met: UInt64 = 0
  /// Every key is the author's, so that none is unknown.
  var takesAll = false
  /// Where to look first: behind the pair found last.
  private var next = 0
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

  /// Opens the mapping that a text holds; `finish()` gives the text's own faults as well.
  public init(_ parsed: Parsed, file: String) {
    self.init(parsed.node, file: file)
    add(parsed.diagnostics)
  }

  /// Whether a field is present with a value.
  public mutating func has(_ key: String) -> Bool { value(of: key) != nil }

  /// Where a field's value stands.
  public mutating func span(of key: String) -> Span? { index(of: key).map { pairs[$0].value.span } }

  /// Where a field's key stands.
  public mutating func keySpan(of key: String) -> Span? { index(of: key).map { pairs[$0].key.span } }

  /// A field's value as it is; nil where the field is absent or empty.
  public mutating func node(_ key: String) -> Node? { value(of: key) }

  /// Adds a finding of the reader's own, at a field's value, or at the mapping where the field is absent.
  public mutating func report(
    _ id: String, _ severity: Severity = .error, at key: String, _ message: String, fix: String? = nil
  ) {
    report(id, severity, at: span(of: key) ?? span, message, fix: fix)
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
    add(nested.finish())
  }

  /// Everything found, each key that was never asked for among it.
  public mutating func finish() -> [Diagnostic] {
    reportUnknownKeys()
    return findings.list
  }
}

// What the decoders stand on.
extension Fields {
  /// The place of a key among the pairs; it counts as asked for.
  mutating func index(of key: String) -> Int? {
    asked.append(key)
    // Fields are mostly asked for in the order in which people write them.
    let length = key.utf8.count
    var index = next
    for _ in pairs.indices {
      if index >= pairs.count { index = 0 }
      if pairs[index].key.text.utf8.count == length, pairs[index].key.text == key {
        if index < 64 { met |= 1 << UInt64(index) }
        next = index + 1
        return index
      }
      index += 1
    }
    return nil
  }

  /// The value of a key, unless it is null.
  mutating func value(of key: String) -> Node? {
    guard let index = index(of: key) else { return nil }
    if case .null = pairs[index].value.content { return nil }
    return pairs[index].value
  }

  mutating func add(_ diagnostics: [Diagnostic]) { findings.add(diagnostics) }

  mutating func reportMissing(_ key: String) {
    guard !isVoid else { return }
    if let place = keySpan(of: key) {
      report("missing-field", at: place, "the field '\(key)' is empty", fix: "write its value after the colon")
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
