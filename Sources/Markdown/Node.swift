import Diagnostics

/// A node of a document's tree, tied to others by their indices in `Document.nodes`.
public struct Node: Sendable {
  /// The parent, or -1 for the document.
  public internal(set) var parent: Int32
  /// The first child, or -1; nodes lie in reading order, so it is the next node.
  public internal(set) var firstChild: Int32 = -1
  /// The next child of the same parent, or -1.
  public internal(set) var nextSibling: Int32 = -1
  /// The index after the last node below this one; node and descendants are `index..<end`.
  public internal(set) var end: Int32 = 0
  /// The words of text, code, HTML and comments (a comment's without its marks).
  public internal(set) var literal = Slice.none
  /// Where a link or picture points, entities and escapes resolved.
  public internal(set) var destination = Slice.none
  /// A link's or picture's title; a code block's info string.
  public internal(set) var title = Slice.none
  var start: Int32 = -1
  var stop: Int32 = -1
  /// An ordered list's first number.
  public internal(set) var number: Int32 = 0
  /// What the node is.
  public internal(set) var kind: Kind
  /// A heading's level, 1 to 6.
  public internal(set) var level: UInt8 = 0
  /// A callout's kind; meaningless elsewhere.
  public internal(set) var callout = Callout.note
  /// Whether an item is a task.
  public internal(set) var task = TaskMark.none
  /// How a cell is set.
  public internal(set) var alignment = Alignment.none
  /// Whether a list is numbered.
  public internal(set) var isOrdered = false
  /// Whether a list is written without paragraphs.
  public internal(set) var isTight = false
  /// Whether the node was refused (raw HTML, a dangerous link): it is never written as it stands.
  public internal(set) var isRefused = false

  init(_ kind: Kind, parent: Int32) {
    self.kind = kind
    self.parent = parent
  }

  /// Where the node stands in the file: every block, link, picture and HTML has a span, text has none.
  public var span: Span? { start < 0 ? nil : Span(Int(start), Int(stop)) }
}
