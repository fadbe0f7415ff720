import Diagnostics

/// What came of reading a YAML text.
public struct Parsed: Hashable, Sendable {
  /// The text's one document; nil where it could not be read.
  public let node: Node?
  /// What is wrong with it.
  public let diagnostics: [Diagnostic]
}

/// Parses the YAML that stands in `range` of a file's bytes; spans count from the file's first byte.
///
/// A text without content is a null node. A document that could not be read to its end has no node.
public func parse(_ bytes: [UInt8], in range: Range<Int>? = nil, file: String) -> Parsed {
  Parsed(node: nil, diagnostics: [])
}
