import Diagnostics
import Markdown

/// A text while its tree is at hand, for the rules that look into it.
public struct OpenText: Sendable {
  /// What is kept of it.
  public let text: PageText
  /// Its body's tree.
  public let document: Document
  /// The file's bytes.
  public let bytes: [UInt8]

  /// Opens a text.
  public init(text: PageText, document: Document, bytes: [UInt8]) {
    self.text = text
    self.document = document
    self.bytes = bytes
  }
}
