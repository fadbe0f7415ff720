import Library
import Markdown

/// Chooses how large the words of a slide are: the largest of a few sizes at which it should fit.
///
/// It reckons; the press lays the slide out, and says what does not fit.
struct SlideFit {
  /// The sizes, as parts of a slide's usual one (36 pixels on a slide of 1280 × 720); the smallest is the least that
  /// can be read from the back row.
  static let sizes = [1.4, 1.25, 1.12, 1, 0.88, 0.78, 0.7]

  let document: Document
  let slide: Slide
  /// The questions of the slide, by their nodes.
  let questions: [Int: ClassQuestion]
  /// What stands below, in small print.
  let notes: [String]
  /// How many contacts are added to each block of them.
  let addedContacts: Int
  /// How many rows are added below.
  let addedRows: Int

  /// Whether it is the first or the last, with a larger heading.
  let isEdge: Bool

  /// What is inside the edges of a slide, in em of its usual size.
  private static let room = (width: 31.0, height: 16.6)

  /// How large small print is, whatever the size of the words above.
  private static let smallPrint = 0.66

  /// The place of the size, from the largest.
  var step: Int { Self.sizes.indices.first { height(Self.sizes[$0]) <= body } ?? Self.sizes.count - 1 }

  /// The height that is left for a chart, in pixels of a slide of 1280 × 720.
  func chartHeight(_ size: Double) -> Double {
    let rest = (body - height(size, withCharts: false)) * 36 - 142
    return min(400, max(200, rest))
  }

  private var body: Double {
    let letter = isEdge ? 1.75 : 1.5
    let lines = TextMeasure.lines(of: document.plainText(of: slide.heading), width: (Self.room.width - 1.5) / letter)
    return Self.room.height - 0.9 - lines * letter * 1.4
  }

  private func height(_ size: Double, withCharts: Bool = true) -> Double {
    let blocks = slide.nodes.map { height(of: $0, size, width: Self.room.width / size, withCharts) }
    let width = Self.room.width / Self.smallPrint
    let lines = notes.map { TextMeasure.lines(of: $0, width: width) }.reduce(0, +)
    let small = notes.isEmpty ? 0 : (lines * 1.4 + 0.6) * Self.smallPrint
    return blocks.reduce(0, +) + Double(addedRows) * 1.75 * size + small
  }

  /// The height of a block in em of the slide; `width` is in em of its letters.
  private func height(of node: Int, _ size: Double, width: Double, _ withCharts: Bool) -> Double {
    let entry = document.nodes[node]
    switch entry.kind {
    case .list:
      return document.children(of: node).map { item in
        document.children(of: item).map { height(of: $0, size, width: width - 1.6, withCharts) }.reduce(0, +) + 0.1
          * size
      }.reduce(0, +) + 0.3 * size
    case .table:
      return rows(of: node).map { row in
        let cells = document.children(of: row)
        let share = width / Double(max(1, cells.count)) - 1.2
        return (cells.map { TextMeasure.lines(of: document.plainText(of: $0), width: share) }.max() ?? 1) * 1.45 * size
          + 0.6 * size
      }.reduce(0, +) + 0.5 * size
    case .blockQuote, .callout:
      return document.children(of: node).map { height(of: $0, size, width: width - 2, withCharts) }.reduce(0, +) + 1.3
        * size
    case .codeBlock: return height(ofBlock: node, size, width: width, withCharts)
    case .comment: return 0
    default: return TextMeasure.lines(of: document.plainText(of: node), width: width) * 1.5 * size + 0.5 * size
    }
  }

  private func height(ofBlock node: Int, _ size: Double, width: Double, _ withCharts: Bool) -> Double {
    let fence = Fence(document.string(document.nodes[node].title))
    let text = document.string(document.nodes[node].literal)
    switch fence.name {
    case "chart": return withCharts ? 10 : 0
    case "chat":
      let chat = Chat.read(title: fence.rest, text, file: "", span: nil).0
      return chat.entries.map { entry in
        guard case .message(let message) = entry else { return 1.6 * size }
        let lines = message.text.split(separator: "\n").map { TextMeasure.lines(of: String($0), width: width * 0.54) }
        return (lines.reduce(0, +) * 1.35 + 1.35) * size
      }.reduce(0, +) + (fence.rest.isEmpty ? 0 : 1.4 * size)
    case "contacts":
      let count = text.split(whereSeparator: \.isWhitespace).count + addedContacts
      return Double((count + 1) / 2) * 3.9 * size
    case "question":
      guard let question = questions[node] else { return 0 }
      let columns = DeckDress.columns(of: question.item.options.count)
      let options = question.item.options.map {
        TextMeasure.lines(of: question.text(of: $0.content), width: width / Double(columns) - 4.2)
      }
      let rows = stride(from: 0, to: options.count, by: columns).map {
        options[$0..<min($0 + columns, options.count)].max() ?? 1
      }
      let asked = TextMeasure.lines(of: question.document.plainText(of: question.item.heading), width: width)
      let stem = question.item.stem.map { TextMeasure.lines(of: question.document.plainText(of: $0), width: width) }
      // The answer comes below when it is told.
      let told = question.item.options.filter(\.isRight).map {
        TextMeasure.lines(of: question.text(of: $0.feedback), width: width - 2)
      }
      return
        (asked * 1.5 + stem.reduce(0, +) * 1.5 + rows.map { $0 * 1.4 + 1.2 }.reduce(0, +) + told.reduce(0, +) * 1.5
        + 2.4) * size
    case "qr": return 7.5
    default: return Double(text.split(separator: "\n").count) * 1.5 * size
    }
  }

  private func rows(of table: Int) -> [Int] {
    (table..<Int(document.nodes[table].end)).filter { document.nodes[$0].kind == .tableRow }
  }
}
