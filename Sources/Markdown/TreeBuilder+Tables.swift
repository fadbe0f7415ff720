import Diagnostics

extension TreeBuilder {
  /// Finds the paragraphs that are tables, and has their words parsed cell by cell; nil where there are none.
  static func plans(
    in tree: borrowing CMarkTree, _ lines: Lines, delimiterRows: [Int32]
  ) -> (plans: [TablePlan], pieces: TablePieces)? {
    var plans: [TablePlan] = []
    var pieces = TablePieces()
    var next = 0
    var quotes = 0
    var node = tree.root.firstChild
    while let current = node, next < delimiterRows.count {
      let kind = current.kind
      if kind == .paragraph {
        let (first, last) = (current.start.line, current.end.line)
        while next < delimiterRows.count, Int(delimiterRows[next]) <= first { next += 1 }
        while next < delimiterRows.count, Int(delimiterRows[next]) <= last {
          let hasMarker = quotes > 0 && beginsCallout(current, lines)
          if let plan = TablePlan(
            current, delimiter: Int(delimiterRows[next]), quotes: quotes, hasMarker: hasMarker, in: lines, into: &pieces
          ) {
            plans.append(plan)
            break
          }
          next += 1
        }
      }
      if kind == .blockQuote { quotes += 1 }
      if kind == .blockQuote || kind == .list || kind == .item, let child = current.firstChild {
        node = child
        continue
      }
      var done = current
      if kind == .blockQuote { quotes -= 1 }
      while done.next == nil, let above = done.parent {
        done = above
        if done.kind == .blockQuote { quotes -= 1 }
      }
      node = done.next
    }
    return plans.isEmpty ? nil : (plans, pieces)
  }

  private static func beginsCallout(_ paragraph: CMarkNode, _ lines: Lines) -> Bool {
    guard let quote = paragraph.parent, quote.kind == .blockQuote, quote.firstChild == paragraph else { return false }
    return CalloutMarker(lines, quoteAt: lines.range(of: quote).lowerBound)?.kind != nil
  }

  mutating func addTable(_ plan: TablePlan, under parent: Int32) {
    marked = nil
    if let leading = plan.leading, leading.piece >= 0, let words = pieces[leading.piece]?.firstChild {
      let index = append(.paragraph, under: parent)
      setSpan(index, leading.range)
      addPiece(words, at: leading.range, isCell: false, quotes: plan.quotes, under: index)
      close(index)
    }
    let table = append(.table, under: parent)
    let start = plan.cells.first?.range.lowerBound ?? lines.start(plan.lines.lowerBound)
    setSpan(table, lineStart(start)..<lines.end(plan.lines.upperBound))
    for surplus in plan.surplus {
      findings.report(
        "table-surplus-cell", span(surplus), "this row has more cells than the table's head, and loses them",
        severity: .warning, fix: "add a column to the head, or write '\\|' for a '|' that parts no cells")
    }
    var body: Int32 = -1
    for (row, cells) in plan.rows.enumerated() {
      var section = body
      if row == 0 {
        section = append(.tableHead, under: table)
      } else if row == 1 {
        body = append(.tableBody, under: table)
        section = body
      }
      addRow(plan, cells, under: section)
      if row == 0 { close(section) }
    }
    if body >= 0 { close(body) }
    close(table)
  }

  private mutating func addRow(_ plan: TablePlan, _ cells: Range<Int>, under section: Int32) {
    let row = append(.tableRow, under: section)
    for (column, alignment) in plan.alignments.enumerated() {
      if column >= cells.count {
        filledCells += 1
        if filledCells > Limits.filledCells {
          if filledCells == Limits.filledCells + 1 {
            findings.report(
              "table-too-wide", spanAround(row), "the rows of this text's tables lack too many cells",
              fix: "give each row as many cells as the table's head")
          }
          break
        }
      }
      let index = append(.tableCell, under: row)
      document.nodes[Int(index)].alignment = alignment
      if column < cells.count {
        let cell = plan.cells[cells.lowerBound + column]
        setSpan(index, cell.range)
        if cell.piece >= 0, let words = pieces[cell.piece]?.firstChild {
          addPiece(words, at: cell.range, isCell: true, quotes: plan.quotes, under: index)
        }
      }
      close(index)
    }
    close(row)
  }

  private mutating func addPiece(
    _ words: CMarkNode, at range: Range<Int>, isCell: Bool, quotes: Int, under parent: Int32
  ) {
    place = InlinePlace()
    place.range = range
    place.shift = TablePieces.guardLength
    place.quotes = quotes
    place.isCell = isCell
    place.hasLines = isCell
    place.cursor = range.lowerBound
    hasCheckedComment = false
    isPiece = true
    isGuarded = true
    walk(words, under: parent)
    isPiece = false
    isGuarded = false
  }

  /// Back over a `|` and blanks before a row's first cell.
  private func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, lines.bytes[start - 1] == 0x20 || lines.bytes[start - 1] == 0x09 || lines.bytes[start - 1] == 0x7C
    {
      start -= 1
    }
    return start
  }
}
