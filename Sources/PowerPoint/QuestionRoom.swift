import Library

/// A question and its options as cards with letters.
struct QuestionRoom {
  private let asked: [Paragraph]
  private let options: [[Paragraph]]
  private let size: Double
  private let width: Double
  private let columns: Int

  private static let gap = 12.0
  private static let inset = 10.0

  /// Lays a question out in a width.
  init(_ asked: [Paragraph], _ options: [[Paragraph]], size: Double, width: Double) {
    self.asked = asked
    self.size = min(size, 32)
    self.width = width
    columns = options.count > 3 ? 2 : 1
    self.options = options.enumerated().map { place, paragraphs in
      var paragraphs = paragraphs.isEmpty ? [Paragraph("")] : paragraphs
      paragraphs[0].runs.insert(Run(text: letter(of: place) + "\t", isStrong: true, colour: .link), at: 0)
      paragraphs[0].isHanging = true
      return paragraphs
    }
  }

  private var card: Double { (width - Self.gap * Double(columns - 1)) / Double(columns) }
  private var rows: [Range<Int>] {
    stride(from: 0, to: options.count, by: columns).map { $0..<min($0 + columns, options.count) }
  }
  private var head: Double { TextRoom.height(of: asked, size: size, width: width) + Self.gap }

  private func height(of row: Range<Int>) -> Double {
    let heights = options[row].map { TextRoom.height(of: $0, size: size, width: card - 2 * Self.inset) }
    return (heights.max() ?? 0) + 2 * Self.inset
  }

  /// How high it is.
  var height: Double { head + rows.map { height(of: $0) + Self.gap }.reduce(0, +) - (rows.isEmpty ? 0 : Self.gap) }

  /// The question, then its options.
  func shapes(in frame: Frame, hasBody: Bool) -> [Shape] {
    var place = frame
    place.height = head - Self.gap
    let kind = hasBody ? Shape.Kind.text(ground: nil, edge: nil, isRound: false) : .body
    var shapes = [Shape(kind: kind, frame: place, paragraphs: asked, size: size)]
    var y = frame.y + head
    for row in rows {
      let height = height(of: row)
      for option in row {
        let x = frame.x + Double(option - row.lowerBound) * (card + Self.gap)
        shapes.append(
          Shape(
            kind: .text(ground: .card, edge: .line, isRound: true),
            frame: Frame(x: x, y: y, width: card, height: height), paragraphs: options[option], size: size,
            inset: Self.inset))
      }
      y += height + Self.gap
    }
    return shapes
  }
}
