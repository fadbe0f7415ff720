/// What a node is.
public enum Kind: UInt8, Sendable {
  /// The root, always node 0.
  case document
  /// Text that stands by itself; inside a tight list's item it is written without `<p>`.
  case paragraph
  /// A heading; `level` says which, and `Document.headings` its id.
  case heading
  /// A line across.
  case thematicBreak
  /// A quotation.
  case blockQuote
  /// A quotation that began with `[!NOTE]` or its kin; the marker is not among its children.
  case callout
  /// A list, bulleted or numbered.
  case list
  /// An item of a list; `task` says whether it is a task.
  case item
  /// Code, indented or fenced; `title` is a fence's info string, `literal` the code.
  case codeBlock
  /// Raw HTML that stands by itself; refused in normal mode.
  case htmlBlock
  /// A comment, as a block or within text; never written.
  case comment
  /// A pipe table: one head and at most one body.
  case table
  /// The table's head, which holds one row.
  case tableHead
  /// The table's body, which holds rows.
  case tableBody
  /// A row of a table.
  case tableRow
  /// A cell; `alignment` says how it is set, and cells of the head are header cells.
  case tableCell
  /// Words.
  case text
  /// A line end within text.
  case softBreak
  /// A line end that the author asked for.
  case lineBreak
  /// Code within text.
  case code
  /// Stress.
  case emphasis
  /// Strong stress.
  case strong
  /// A link; `destination` and `title`.
  case link
  /// A picture; `destination` and `title`, its children are the alternative text.
  case image
  /// Raw HTML within text; refused in normal mode.
  case htmlInline
}

/// The kinds of callout, least urgent first.
public enum Callout: UInt8, CaseIterable, Sendable {
  /// Worth knowing.
  case note
  /// A better way.
  case tip
  /// Needed to get it right.
  case important
  /// Harm is near.
  case warning
  /// Harm may follow.
  case caution

  /// The name in lower case, as class names use it.
  public var name: StaticString {
    switch self {
    case .note: "note"
    case .tip: "tip"
    case .important: "important"
    case .warning: "warning"
    case .caution: "caution"
    }
  }
}

/// Whether a list's item is a task.
public enum TaskMark: UInt8, Sendable {
  /// Not a task.
  case none
  /// `[ ]`: in a quiz, a wrong choice.
  case open
  /// `[x]`: in a quiz, a right choice.
  case done
}

/// How a table's column is set.
public enum Alignment: UInt8, Sendable {
  /// As the style says.
  case none
  /// To the line's start.
  case left
  /// In the middle.
  case center
  /// To the line's end.
  case right
}
