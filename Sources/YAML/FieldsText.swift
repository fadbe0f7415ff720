import Diagnostics

// Texts and lists of them.
extension Fields {
  /// A text; numbers, dates and words such as `no` stay as they are written.
  public mutating func string(_ key: String) -> String? { scalar(key)?.text }

  /// A text that must be there and not empty; an empty text stands in for it.
  public mutating func required(string key: String) -> String { required(scalar: key)?.text ?? "" }

  /// A text with its place.
  public mutating func scalar(_ key: String) -> Scalar? {
    guard let node = value(of: key) else { return nil }
    guard case .scalar(let text, _) = node.content else {
      reportWrongType(key, node, wanted: "a text")
      return nil
    }
    return Scalar(text: text, span: node.span)
  }

  /// A text with its place, which must be there and not empty.
  public mutating func required(scalar key: String) -> Scalar? {
    if let node = value(of: key), node.content != .scalar("", quoted: true) { return scalar(key) }
    reportMissing(key)
    return nil
  }

  /// A list of texts; one text is a list of one.
  public mutating func strings(_ key: String) -> [String] { scalars(key).map(\.text) }

  /// A list of texts that must be there and not empty.
  public mutating func required(strings key: String) -> [String] { required(scalars: key).map(\.text) }

  /// A list of texts with their places; one text is a list of one.
  public mutating func scalars(_ key: String) -> [Scalar] {
    guard let node = value(of: key) else { return [] }
    switch node.content {
    case .scalar(let text, _): return [Scalar(text: text, span: node.span)]
    case .sequence(let items):
      return items.compactMap { item in
        if case .scalar(let text, _) = item.content { return Scalar(text: text, span: item.span) }
        report("wrong-type", at: item.span, "each item of '\(key)' must be a text, not \(item.content.kind)")
        return nil
      }
    case .null, .mapping:
      reportWrongType(key, node, wanted: "a list of texts")
      return []
    }
  }

  /// A list of texts with their places, which must be there and not empty.
  public mutating func required(scalars key: String) -> [Scalar] {
    if let node = value(of: key), node.content != .sequence([]) { return scalars(key) }
    reportMissing(key)
    return []
  }
}
