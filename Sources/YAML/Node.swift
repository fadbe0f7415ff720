import Diagnostics

/// A value in a YAML text, and where it stands.
public struct Node: Hashable, Sendable {
  /// Its bytes in the file; a value that an alias stands for keeps the place at which it was written.
  public let span: Span
  /// What it is.
  public let content: Content

  /// Makes a node.
  public init(span: Span, content: Content) {
    self.span = span
    self.content = content
  }
}

/// What a node is; whether a scalar is a number or a date is the reader's question, not the text's.
public enum Content: Hashable, Sendable {
  /// Nothing after the colon, `~`, or the unquoted word `null`.
  case null
  /// A text, with its quotation marks and escapes undone.
  case scalar(String, quoted: Bool)
  /// A list.
  case sequence([Node])
  /// Keys and values, in the order in which they are written, each key once.
  case mapping([Pair])
}

/// A key and its value.
public struct Pair: Hashable, Sendable {
  /// The key; always a scalar.
  public let key: Scalar
  /// The value.
  public let value: Node

  /// Makes a pair.
  public init(key: Scalar, value: Node) {
    self.key = key
    self.value = value
  }
}
