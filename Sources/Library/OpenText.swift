import Diagnostics
import Diagnostics
import Markdown

/// A text while its tree is at hand, for the rules that look into it.
public struct OpenText: Sendable {
  /// What is kept of it.
  public let text: PageText
  /// Its body's tree.
  public let document: Document
  /// Where the notes of a talk stand.
  public let notes: [Span]
  /// The file's bytes.
  public let bytes: [UInt8]

  /// The kind of its page.
  public let kind: PageKind
  /// The name of its page's folder.
  public let name: String
  /// What its page's front matter says for all languages.
  public let about: About

  /// Opens a text.
  public init(text: PageText, tree: TextTree, bytes: [UInt8], kind: PageKind, name: String, about: About) {
    self.text = text
    self.kind = kind
    self.name = name
    self.about = about
    document = tree.document
    notes = tree.notes
    self.bytes = bytes
  }
}
