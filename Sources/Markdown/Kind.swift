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
