import Diagnostics

/// A key of the author's choosing and its value.
public struct Entry: Hashable, Sendable {
  /// The key.
  public let key: String
  /// Where the key stands.
  public let keySpan: Span
  /// The value.
  public let value: Node
}

// Mappings inside a mapping.
extension Fields {
  /// A mapping inside this one; give it back to `take` when it is read.
  public mutating func fields(_ key: String) -> Fields? {
    guard let node = value(of: key) else { return nil }
    guard case .mapping = node.content else {
      reportWrongType(key, node, wanted: "a group of fields")
      return nil
    }
    return Fields(node, file: file)
  }

  /// Reads a mapping inside this one, and takes in what was found there.
  public mutating func fields<T>(_ key: String, read: (inout Fields) throws -> T) rethrows -> T? {
    guard let nested = fields(key) else { return nil }
    return try taking(nested, read)
  }

  /// Reads a mapping inside this one that must be there, and takes in what was found there.
  public mutating func required<T>(fields key: String, read: (inout Fields) throws -> T) rethrows -> T? {
    requires(key) ? try fields(key, read: read) : nil
  }

  /// Reads a mapping, if it is one, and takes in what was found there.
  private mutating func taking<T>(_ nested: Fields, _ read: (inout Fields) throws -> T) rethrows -> T? {
    var nested = nested
    let value = nested.isVoid ? nil : try read(&nested)
    take(nested)
    return value
  }
}

// Lists inside a mapping.
extension Fields {
  /// Reads each mapping of a list, and takes in what was found there; an item that is none is a finding.
  public mutating func list<T>(_ key: String, read: (inout Fields) throws -> T) rethrows -> [T] {
    try nodes(key).compactMap { try taking(Fields($0, file: file), read) }
  }

  /// Reads each mapping of a list that must be there and not empty.
  public mutating func required<T>(list key: String, read: (inout Fields) throws -> T) rethrows -> [T] {
    if let node = value(of: key), node.content != .sequence([]) { return try list(key, read: read) }
    reportMissing(key)
    return []
  }

  /// A list of anything.
  public mutating func nodes(_ key: String) -> [Node] {
    guard let node = value(of: key) else { return [] }
    guard case .sequence(let items) = node.content else {
      reportWrongType(key, node, wanted: "a list")
      return []
    }
    return items
  }

  /// Reads a text whose whole content is a list of mappings, and says what was found there.
  public static func list<T>(
    _ parsed: Parsed, file: String, read: (inout Fields) throws -> T
  ) rethrows -> (values: [T], diagnostics: [Diagnostic]) {
    var whole = Fields(parsed.node.map { Node(span: $0.span, content: .null) }, file: file)
    whole.add(parsed.diagnostics)
    switch parsed.node?.content {
    case .sequence(let items):
      let values = try items.compactMap { try whole.taking(Fields($0, file: file), read) }
      return (values, whole.finish())
    case .scalar, .mapping:
      whole.report("wrong-type", at: whole.span, "a list is needed here", fix: "begin each item with '- '")
    case .null, nil: break
    }
    return ([], whole.finish())
  }
}

// Mappings whose keys are the author's.
extension Fields {
  /// The entries of a mapping inside this one whose keys are the author's.
  public mutating func entries(_ key: String) -> [Entry] {
    guard var nested = fields(key) else { return [] }
    return nested.entries()
  }

  /// The entries of this mapping, where its keys are the author's; none of them is unknown then.
  public mutating func entries() -> [Entry] {
    takesAll = true
    return pairs.map { Entry(key: $0.key.text, keySpan: $0.key.span, value: $0.value) }
  }

  /// Reads the mapping under each key of the author's in a mapping inside this one.
  public mutating func table<T>(_ key: String, read: (Entry, inout Fields) throws -> T) rethrows -> [T] {
    try entries(key).compactMap { entry in try taking(Fields(entry.value, file: file)) { try read(entry, &$0) } }
  }

  /// Reads the mapping under each key of the author's in this mapping.
  public mutating func table<T>(read: (Entry, inout Fields) throws -> T) rethrows -> [T] {
    try entries().compactMap { entry in try taking(Fields(entry.value, file: file)) { try read(entry, &$0) } }
  }
}
