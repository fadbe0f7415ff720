import Diagnostics

/// A text and where it stands.
public struct Scalar: Hashable, Sendable {
  /// The text, with its quotation marks and escapes undone.
  public let text: String
  /// Its bytes in the file, quotation marks included.
  public let span: Span

  /// Makes a scalar.
  public init(text: String, span: Span) {
    self.text = text
    self.span = span
  }
}
