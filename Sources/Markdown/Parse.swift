import Diagnostics

/// A document, and what is wrong with it.
public struct Parsed: Sendable {
  /// The tree.
  public let document: Document
  /// What the author got wrong, in order.
  public let diagnostics: [Diagnostic]
}

/// Reads a Markdown text whose body begins at a byte of a file; every span counts from the file's first byte.
public func parse(
  _ source: [UInt8], from bodyStart: Int = 0, file: String, mode: Mode = .normal
) -> Parsed {
  Parsed(document: Document(mode: mode), diagnostics: [])
}
