import Library

/// Puts a slide's title and blocks in their places, with letters as large as fit.
struct Composition {
  let title: [Run]
  let blocks: [Block]
  /// Whether it is the first or the last slide, whose title stands in a band.
  let isEdge: Bool
  let words: Words

  /// The sizes of letters, in points; the last ones are small for a hall, and better than words that are cut off.
  static let sizes = [40.0, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12]
  /// The place of the title.
  static let head = Frame(x: 56, y: 26, width: 848, height: 80)
  /// The place of all else.
  static func room(isEdge: Bool) -> Frame {
    isEdge ? Frame(x: 56, y: 140, width: 848, height: 354) : Frame(x: 56, y: 126, width: 848, height: 368)
  }
  /// The space between blocks.
  static let gap = 14.0

  /// The size of the letters.
  var size: Double {
    let fitting = Self.sizes.filter { height(at: $0) <= Self.room(isEdge: isEdge).height }
    guard let largest = fitting.first else { return Self.sizes[Self.sizes.count - 1] }
    // A little smaller is better than one word alone on a line.
    return fitting.prefix { $0 >= largest * 0.84 }.min { lines(at: $0) < lines(at: $1) } ?? largest
  }

  /// How many lines the paragraphs of the slide's texts take.
  private func lines(at size: Double) -> Double {
    blocks.map { block in
      if case .text(let paragraphs) = block { TextRoom.lines(of: paragraphs, size: size, width: width) } else { 0 }
    }.reduce(0, +)
  }

  /// Whether everything fits at the smallest size.
  var fits: Bool { height(at: size) <= Self.room(isEdge: isEdge).height }

  /// The things on the slide, title first.
  func shapes() -> [Shape] {
    let size = size
    let room = Self.room(isEdge: isEdge)
    var shapes = [titleShape]
    // What is left goes to the charts.
    let rest = max(0, room.height - height(at: size))
    let charts = blocks.count { if case .chart = $0 { true } else { false } }
    // Where little stands on a slide, it does not cling to the title.
    var y = room.y + (charts > 0 ? 0 : min(24, rest / 4))
    for block in blocks {
      var height = height(of: block, size)
      if case .chart = block { height += rest / Double(max(1, charts)) }
      let frame = Frame(x: room.x, y: y, width: room.width, height: height)
      shapes += self.shapes(of: block, in: frame, size, hasBody: shapes.contains { $0.isBody })
      y += height + Self.gap
    }
    return shapes
  }

  private var titleShape: Shape {
    let paragraph = Paragraph(title)
    let size = [36.0, 32, 28, 24, 20].first {
      TextRoom.height(of: [paragraph], size: $0, width: Self.head.width) <= Self.head.height
    }
    return Shape(kind: .title, frame: Self.head, paragraphs: [paragraph], size: size ?? 18)
  }

  private func height(at size: Double) -> Double {
    blocks.map { height(of: $0, size) }.reduce(0, +) + Double(max(0, blocks.count - 1)) * Self.gap
  }

  private var width: Double { Self.head.width }

  private func height(of block: Block, _ size: Double) -> Double {
    switch block {
    case .text(let paragraphs): TextRoom.height(of: paragraphs, size: size, width: width)
    case .box(let box):
      TextRoom.height(of: box.all, size: size, width: width - 2 * BoxRoom.inset) + 2 * BoxRoom.inset
    case .table(let table): TableRoom(table, size: size, width: width).heights.reduce(0, +)
    case .chat(let chat): ChatRoom(chat, words: words, size: size, width: width).height
    case .calls(let calls): CallRoom(calls, size: size, width: width).height
    case .question(let asked, let options): QuestionRoom(asked, options, size: size, width: width).height
    case .code: 150
    case .picture(let picture, _): min(260, width * Double(picture.height) / Double(picture.width))
    case .chart: 190
    }
  }

  private func shapes(of block: Block, in frame: Frame, _ size: Double, hasBody: Bool) -> [Shape] {
    switch block {
    case .text(let paragraphs):
      let kind = hasBody ? Shape.Kind.text(ground: nil, edge: nil, isRound: false) : .body
      return [Shape(kind: kind, frame: frame, paragraphs: paragraphs, size: size)]
    case .box(let box):
      return [
        Shape(
          kind: .text(
            ground: box.isWarning ? .careSoft : .lampSoft, edge: box.isWarning ? .care : .lamp, isRound: true),
          frame: frame, paragraphs: box.all, size: size, inset: BoxRoom.inset)
      ]
    case .table(let table):
      let room = TableRoom(table, size: size, width: frame.width)
      return [
        Shape(
          kind: .table(table.rows, widths: room.widths, heights: room.heights), alt: table.label,
          frame: frame, size: room.size, inset: TableRoom.inset)
      ]
    case .chat(let chat): return ChatRoom(chat, words: words, size: size, width: frame.width).shapes(in: frame)
    case .calls(let calls): return CallRoom(calls, size: size, width: frame.width).shapes(in: frame)
    case .question(let asked, let options):
      return QuestionRoom(asked, options, size: size, width: frame.width).shapes(in: frame, hasBody: hasBody)
    case .code(let symbol, let label, let address):
      guard let picture = Picture(PNG.picture(of: symbol)) else { return [] }
      var square = frame
      square.width = frame.height
      var beside = frame
      beside.x += square.width + 20
      beside.width -= square.width + 20
      return [
        Shape(kind: .picture(picture), alt: label, frame: square),
        Shape(
          kind: .text(ground: nil, edge: nil, isRound: false), frame: beside,
          paragraphs: [Paragraph(address)], size: min(size, 20)),
      ]
    case .picture(let picture, let alt):
      var place = frame
      place.width = frame.height * Double(picture.width) / Double(picture.height)
      place.x += (frame.width - place.width) / 2
      return [Shape(kind: .picture(picture), alt: alt, frame: place)]
    case .chart(let chart, let label):
      let part = ChartPart(chart)
      return [Shape(kind: .chart(part), alt: "\(label): \(part.words)", frame: frame)]
    }
  }
}

/// The room of boxes.
enum BoxRoom {
  /// How far words stay from a box's edges.
  static let inset = 14.0
}

extension Block.Box {
  /// Title and text.
  var all: [Paragraph] {
    title.isEmpty
      ? paragraphs
      : [Paragraph([Run(text: title, isStrong: true, colour: isWarning ? .care : .ink)])] + paragraphs
  }
}

extension Shape {
  /// Whether it stands in the layout's own place for text.
  var isBody: Bool { if case .body = kind { true } else { false } }
}
