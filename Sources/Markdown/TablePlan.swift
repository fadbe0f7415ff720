/// A paragraph of libcmark's that is a pipe table, taken apart; its cells' words are parsed anew, each by itself.
struct TablePlan {
  /// A cell's place in the source, and which piece holds its words; -1 where it has none.
  struct Cell {
    let range: Range<Int>
    let piece: Int
  }

  let paragraph: CMarkNode
  let quotes: Int
  let alignments: [Alignment]
  /// The table's own lines, from its head to the paragraph's end.
  let lines: ClosedRange<Int>
  /// The words that stand in the paragraph before the table, if any.
  private(set) var leading: Cell?
  private(set) var cells: [Cell] = []
  /// The cells of each row, the head first.
  private(set) var rows: [Range<Int>] = []
  /// The first cell of each row that the head has no column for.
  private(set) var surplus: [Range<Int>] = []

  /// Takes a paragraph apart whose line `delimiter` may be a delimiter row; nil where it is no table.
  init?(
    _ paragraph: CMarkNode, delimiter: Int, quotes: Int, hasMarker: Bool, in source: Lines,
    into pieces: inout TablePieces
  ) {
    let first = paragraph.start.line
    let head = delimiter - 1
    let range = source.range(of: paragraph)
    func content(_ line: Int) -> Range<Int> {
      let end = source.end(line)
      let start = line == first ? range.lowerBound : source.contentStart(line, quotes: quotes)
      return min(start, end)..<end
    }
    guard let alignments = TableRow.alignments(source.bytes, in: content(delimiter)) else { return nil }
    let headCells = TableRow.cells(source.bytes, in: content(head))
    guard headCells.count == alignments.count else { return nil }
    self.paragraph = paragraph
    self.quotes = quotes
    self.alignments = alignments
    lines = head...max(delimiter, paragraph.end.line)

    let words = hasMarker ? first + 1 : first
    if words < head {
      let text = content(words).lowerBound..<content(head - 1).upperBound
      leading = Cell(range: text, piece: pieces.add(lines: (words..<head).map(content), of: source.bytes))
    }
    add(headCells, of: source, into: &pieces)
    if delimiter < lines.upperBound {
      for line in delimiter + 1...lines.upperBound {
        add(TableRow.cells(source.bytes, in: content(line)), of: source, into: &pieces)
      }
    }
  }

  private mutating func add(_ row: [Range<Int>], of source: Lines, into pieces: inout TablePieces) {
    let start = cells.count
    for range in row.prefix(alignments.count) {
      cells.append(Cell(range: range, piece: range.isEmpty ? -1 : pieces.add(cell: range, of: source.bytes)))
    }
    rows.append(start..<cells.count)
    if row.count > alignments.count { surplus.append(row[alignments.count]) }
  }
}
