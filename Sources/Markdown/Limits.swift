/// What a text may hold; beyond it time or memory would grow out of proportion, and no page of words comes near.
enum Limits {
  /// The body's size in bytes.
  static let bytes = 16 << 20
  /// Bytes of punctuation and line ends, each of which may become a node.
  static let marks = 400_000
  /// `[` between two blank lines: libcmark 0.30.2 takes quadratic time for them.
  static let brackets = 20_000
  /// The sum of the squares of such counts: what one paragraph at the limit costs.
  static let bracketSquares = brackets * brackets
  /// Quotes and lists opened in one line.
  static let depth = 100
  /// Columns of blanks before a line's first word, two of which may hold a list.
  static let indent = 200
  /// Cells that are made because a table's row has fewer than its head.
  static let filledCells = 100_000
  /// Diagnostics of one id in one file.
  static let diagnostics = 100
}
