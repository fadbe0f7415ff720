import Library

/// A conversation as shapes: the other side on the left, the reader's on the right, who speaks before every message.
struct ChatRoom {
  private let entries: [Entry]
  private let title: Paragraph?
  private let size: Double
  private let width: Double

  private static let gap = 8.0
  private static let inset = 8.0

  /// A message or a pause.
  private struct Entry {
    var paragraphs: [Paragraph]
    var isFromOther: Bool?
    var isWorrying = false
  }

  /// Lays a conversation out in a width.
  init(_ chat: Chat, words: Words, size: Double, width: Double) {
    self.size = min(size, 30)
    self.width = width
    title = chat.title.isEmpty ? nil : Paragraph([Run(text: chat.title, colour: .quiet, scale: 0.75)])
    entries = chat.entries.map { entry in
      switch entry {
      case .pause(let text):
        let words = text.isEmpty ? words["part.pause"] : text
        return Entry(
          paragraphs: [Paragraph([Run(text: words, colour: .quiet, scale: 0.75)], isCentred: true)])
      case .message(let message):
        let colon = words.isChinese ? "：" : ": "
        var paragraphs = [
          Paragraph([Run(text: message.name + colon, isStrong: true, colour: .quiet), Run(text: message.text)])
        ]
        if let sign = message.sign {
          paragraphs.append(
            Paragraph([
              Run(text: words["part.sign"] + colon, isStrong: true, colour: .care, scale: 0.85),
              Run(text: sign, colour: .care, scale: 0.85),
            ]))
        }
        return Entry(
          paragraphs: paragraphs, isFromOther: message.isFromOther,
          isWorrying: message.sign != nil)
      }
    }
  }

  /// How high it is.
  var height: Double {
    let each = entries.map { height(of: $0) + Self.gap }.reduce(0, +) - (entries.isEmpty ? 0 : Self.gap)
    return each + titleHeight
  }

  private var titleHeight: Double { title.map { height(of: [$0], width) + Self.gap } ?? 0 }

  private func height(of paragraphs: [Paragraph], _ width: Double) -> Double {
    TextRoom.height(of: paragraphs, size: size, width: width)
  }

  private func height(of entry: Entry) -> Double {
    guard entry.isFromOther != nil else { return height(of: entry.paragraphs, width) }
    return height(of: entry.paragraphs, bubble(entry) - 2 * Self.inset) + 2 * Self.inset
  }

  /// How wide a message's ground is.
  private func bubble(_ entry: Entry) -> Double {
    min(width * 0.78, TextRoom.width(of: entry.paragraphs, size: size) * 1.06 + 2 * Self.inset + 12)
  }

  /// The shapes, in the order in which they are said.
  func shapes(in frame: Frame) -> [Shape] {
    var y = frame.y
    var shapes: [Shape] = []
    if let title {
      shapes.append(plain([title], Frame(x: frame.x, y: y, width: width, height: titleHeight - Self.gap)))
      y += titleHeight
    }
    for entry in entries {
      let height = height(of: entry)
      if let isFromOther = entry.isFromOther {
        let bubble = bubble(entry)
        let x = isFromOther ? frame.x : frame.x + width - bubble
        shapes.append(
          Shape(
            kind: .text(
              ground: entry.isWorrying ? .careSoft : isFromOther ? .card : .helpSoft,
              edge: entry.isWorrying ? .care : .line, isRound: true),
            frame: Frame(x: x, y: y, width: bubble, height: height), paragraphs: entry.paragraphs,
            size: size, inset: Self.inset))
      } else {
        shapes.append(plain(entry.paragraphs, Frame(x: frame.x, y: y, width: width, height: height)))
      }
      y += height + Self.gap
    }
    return shapes
  }

  private func plain(_ paragraphs: [Paragraph], _ frame: Frame) -> Shape {
    Shape(
      kind: .text(ground: nil, edge: nil, isRound: false), frame: frame, paragraphs: paragraphs, size: size)
  }
}

extension Words {
  /// Whether its commas are as wide as its letters.
  var isChinese: Bool { self["listComma"].unicodeScalars.allSatisfy { $0.value >= 0x2E80 } }
}
