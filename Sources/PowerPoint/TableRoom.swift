/// How wide the columns of a table are, and how high its rows.
struct TableRoom {
  /// How far words stay from the edges of cells.
  static let inset = 8.0

  /// The widths of the columns.
  let widths: [Double]
  /// The heights of the rows.
  let heights: [Double]
  /// The size of letters.
  let size: Double

  /// Shares a width among columns by what stands in them.
  init(_ table: Block.Table, size: Double, width: Double) {
    let size = min(size, 30)
    let count = table.rows.map(\.count).max() ?? 1
    let needed = (0..<count).map { column in
      let cells = table.rows.filter { column < $0.count }.map { TextRoom.width(of: [$0[column]], size: size) }
      // A column of long sentences does not push the others away.
      return min(width * 0.7, max(width * 0.12, (cells.max() ?? 0) + 2 * Self.inset + 4))
    }
    let sum = needed.reduce(0, +)
    let widths = needed.map { $0 * width / max(1, sum) }
    self.size = size
    self.widths = widths
    heights = table.rows.enumerated().map { place, row in
      let cells = row.enumerated().map { column, cell in
        TextRoom.height(of: [place == 0 ? cell.strong : cell], size: size, width: widths[column] - 2 * Self.inset)
      }
      return (cells.max() ?? size) + 2 * Self.inset
    }
  }
}

extension Paragraph {
  /// The same words, strong.
  var strong: Paragraph {
    var paragraph = self
    paragraph.runs = runs.map(\.strong)
    return paragraph
  }
}
