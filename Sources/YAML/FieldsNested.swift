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

// Mappings and lists inside a mapping.
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
    guard var nested = fields(key) else { return nil }
    let value = try read(&nested)
    take(nested)
    return value
  }

  /// Reads each mapping of a list, and takes in what was found there.
  public mutating func list<T>(_ key: String, read: (inout Fields) throws -> T) rethrows -> [T] {
    try nodes(key).map { node in
      var nested = Fields(node, file: file)
      let value = try read(&nested)
      take(nested)
      return value
    }
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

  /// The entries of a mapping inside this one whose keys are the author's.
  public mutating func entries(_ key: String) -> [Entry] {
    guard var nested = fields(key) else { return [] }
    return nested.entries()
  }

  /// The entries of this mapping, where its keys are the author's; none of them is unknown then.
  public mutating func entries() -> [Entry] {
    allPairs().map { Entry(key: $0.key.text, keySpan: $0.key.span, value: $0.value) }
  }
}
