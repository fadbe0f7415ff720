import Diagnostics
import Markdown

/// A text's tree, as its kind of page reads it.
///
/// A talk's notes are comments, as in Marp. They are read as Markdown and stand in the tree like everything else, so
/// that every rule sees them; `notes` says where they are.
public struct TextTree: Sendable {
  /// The tree.
  public let document: Document
  /// Where the notes of a talk stand in the file, in order.
  public let notes: [Span]
  /// What the author got wrong.
  public let diagnostics: [Diagnostic]
  /// Whether the bytes are as simple as most are, so that they need not be surveyed a second time.
  public let isPlain: Bool

  /// Reads a text whose body begins at a byte of its file; every span counts from the file's first byte.
  public init(_ bytes: [UInt8], from start: Int, file: String, kind: PageKind, isPlain: Bool = false) {
    let hasNotes = kind == .talk
    // Of a talk two readings are made, and the bytes that were found plain are not the file's own.
    let first = Markdown.parse(bytes, from: start, file: file, isPlain: isPlain && !hasNotes)
    let notes = hasNotes ? Self.notes(of: first.document) : []
    let parsed = notes.isEmpty ? first : Markdown.parse(Self.open(notes, in: bytes), from: start, file: file)
    document = parsed.document
    self.notes = notes
    diagnostics = parsed.diagnostics
    self.isPlain = parsed.isPlain && !hasNotes
  }

  /// Reads a text again, of which a first reading is known.
  public init(_ bytes: [UInt8], of text: PageText, kind: PageKind) {
    self.init(bytes, from: text.bodyStart, file: text.file, kind: kind, isPlain: text.isPlain)
  }

  /// The comments that stand by themselves at the top and are no directive.
  private static func notes(of document: Document) -> [Span] {
    document.comments.filter { comment in
      document.nodes[comment.node].parent == 0 && SlideDirective.name(in: comment.text) == nil
        && comment.span.range.count > "<!---->".utf8.count
    }.map(\.span)
  }

  /// The bytes with line ends in the place of the notes' marks: no byte moves, so every span stays right.
  private static func open(_ notes: [Span], in bytes: [UInt8]) -> [UInt8] {
    var open = bytes
    for note in notes {
      let range = note.range
      for place in [range.prefix("<!--".utf8.count), range.suffix("-->".utf8.count)].joined() { open[place] = 0x0A }
    }
    return open
  }
}
