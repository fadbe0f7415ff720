/// Whom to call, as cards in two columns.
struct CallRoom {
  private let cards: [[Paragraph]]
  private let size: Double
  private let width: Double

  private static let gap = 14.0
  private static let inset = 12.0

  /// Lays cards out in a width.
  init(_ calls: [Block.Call], size: Double, width: Double) {
    self.size = min(size, 30)
    self.width = (width - Self.gap) / 2
    cards = calls.map { call in
      // An address is longer than a number.
      let scale = call.number.count > 16 ? 1.0 : 1.4
      let lines = [
        Run(text: call.number, isStrong: true, colour: .help, scale: scale),
        Run(text: call.name, isStrong: call.number.isEmpty, scale: call.number.isEmpty ? 1 : 0.8),
        Run(text: call.hours, colour: .quiet, scale: 0.66),
      ]
      return lines.filter { !$0.text.isEmpty }.map { Paragraph([$0]) }
    }
  }

  private var rows: [Range<Int>] { stride(from: 0, to: cards.count, by: 2).map { $0..<min($0 + 2, cards.count) } }

  private func height(of row: Range<Int>) -> Double {
    let heights = cards[row].map { TextRoom.height(of: $0, size: size, width: width - 2 * Self.inset) }
    return (heights.max() ?? 0) + 2 * Self.inset
  }

  /// How high they are together.
  var height: Double { rows.map { height(of: $0) + Self.gap }.reduce(0, +) - (cards.isEmpty ? 0 : Self.gap) }

  /// The cards.
  func shapes(in frame: Frame) -> [Shape] {
    var y = frame.y
    return rows.flatMap { row -> [Shape] in
      let height = height(of: row)
      defer { y += height + Self.gap }
      return row.map { place in
        let x = frame.x + Double(place - row.lowerBound) * (width + Self.gap)
        return Shape(
          kind: .text(ground: .helpSoft, edge: .help, isRound: true),
          frame: Frame(x: x, y: y, width: width, height: height), paragraphs: cards[place], size: size,
          inset: Self.inset)
      }
    }
  }
}
