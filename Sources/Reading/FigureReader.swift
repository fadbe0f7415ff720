import Diagnostics
import Library
import Markdown

/// Finds the numbers of two or more figures in a text, and the words that may stand for such numbers.
struct FigureReader {
  private let words: TranslationRules.Words
  /// Words for numbers by their first character, the longest first.
  private let spelled: [Character: [(word: [Character], value: String)]]

  init(words: TranslationRules.Words) {
    self.words = words
    var spelled: [Character: [(word: [Character], value: String)]] = [:]
    for (value, names) in words.numbers.sorted(by: { $0.key < $1.key }) {
      for name in names {
        guard let first = name.first else { continue }
        spelled[first, default: []].append((Array(name), value))
      }
    }
    self.spelled = spelled.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  func figures(in document: Document, _ bytes: [UInt8], _ outline: Outline) -> [Figure] {
    outline.blocks.enumerated().flatMap { number, block in
      figures(of: block, number, document, bytes)
    }
  }

  /// A block's words in lower case and as they are written, and for each character the link that it stands in.
  private struct Line {
    var characters: [Character] = []
    var written: [Character] = []
    var links: [Int] = []
  }

  private func line(of block: Int, _ document: Document) -> Line {
    var line = Line()
    var link = -1
    for index in block..<max(block + 1, Int(document.nodes[block].end)) {
      let node = document.nodes[index]
      if link >= 0, index >= Int(document.nodes[link].end) { link = -1 }
      switch node.kind {
      case .link: link = index
      case .text, .code, .codeBlock:
        let written = Array(String(decoding: document.bytes(node.literal), as: UTF8.self))
        line.written += written
        line.characters += written.map { $0.lowercased().first ?? $0 }
      case .softBreak, .lineBreak:
        line.written.append(" ")
        line.characters.append(" ")
      default: break
      }
      while line.links.count < line.characters.count { line.links.append(link) }
    }
    return line
  }

  private func figures(of block: Int, _ number: Int, _ document: Document, _ bytes: [UInt8]) -> [Figure] {
    let line = line(of: block, document)
    let text = line.characters
    var found: [Figure] = []
    var cursor = document.nodes[block].span?.range.lowerBound ?? 0
    var index = 0
    while index < text.count {
      guard text[index].figure != nil else {
        if let spelled = spelled(text, at: index) {
          found.append(
            Figure(value: spelled.value, span: document.nodes[block].span, block: Int32(clamping: number), isWord: true)
          )
          index += spelled.count
        } else {
          index += 1
        }
        continue
      }
      let end = end(of: index, text)
      defer { index = end }
      guard let value = value(index..<end, line) else { continue }
      let link = line.links[index]
      if link >= 0, isNamed(value, document.string(document.nodes[link].destination)) { continue }
      let span = place(of: String(text[index..<end]), from: &cursor, in: document.nodes[block].span, bytes)
      found.append(Figure(value: value, span: span, block: Int32(clamping: number)))
    }
    return found
  }

  /// The end of a number: figures, with points and commas between them.
  private func end(of start: Int, _ text: [Character]) -> Int {
    var end = start + 1
    while end < text.count {
      if text[end].figure != nil {
        end += 1
      } else if text[end] == "." || text[end] == ",", end + 1 < text.count, text[end + 1].figure != nil {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// What a number is worth; nil where it is a single figure, a day, a month or a time of the day.
  private func value(_ range: Range<Int>, _ line: Line) -> String? {
    let text = line.characters
    var value = text[range].compactMap { $0 == "." ? "." : $0.figure.map { String($0) } }.joined()
    let before = Array(text[..<range.lowerBound].suffix(12))
    let behind = Array(text[range.upperBound...].prefix(14))
    let isTime =
      behind.first == ":" && behind.count > 1 && behind[1].figure != nil
      || before.last == ":" && before.count > 1 && before[before.count - 2].figure != nil
    if isTime { return nil }
    if words.tenThousands.contains(where: { behind.begins($0) }), let number = Double(value) {
      value = String(Int(number * 10000))
    } else if words.republic.contains(where: { before.closes($0) }), let year = Int(value) {
      value = String(year + 1911)
    }
    let figures = value.count { $0 != "." }
    if figures <= 2, isOfCalendar(range, line) { return nil }
    return figures >= 2 ? value : nil
  }

  /// Whether a number stands beside a word of the calendar: "18 May" is a day, "those under 18 may" are people.
  private func isOfCalendar(_ range: Range<Int>, _ line: Line) -> Bool {
    words.calendar.contains { word in
      let text = word.first?.isUppercase ?? false ? line.written : line.characters
      return Array(text[range.upperBound...].prefix(14)).begins(word)
        || Array(text[..<range.lowerBound].suffix(12)).closes(word)
    }
  }

  /// Whether a link's destination says the number, or keeps it for its words.
  private func isNamed(_ value: String, _ destination: String) -> Bool {
    destination.hasPrefix("help:") || destination.contains(value)
  }

  private func spelled(_ text: [Character], at index: Int) -> (value: String, count: Int)? {
    guard let candidates = spelled[text[index]] else { return nil }
    let match = candidates.first { text.isWord($0.word, at: index) }
    return match.map { ($0.value, $0.word.count) }
  }

  /// Text has no place of its own: the number is looked for in its block, behind the one before it.
  private func place(of number: String, from cursor: inout Int, in block: Span?, _ bytes: [UInt8]) -> Span? {
    guard let block else { return nil }
    let wanted = Array(number.utf8)
    let end = min(block.range.upperBound, bytes.count)
    var start = max(cursor, block.range.lowerBound)
    while start + wanted.count <= end {
      if bytes[start] == wanted[0], bytes[start..<start + wanted.count].elementsEqual(wanted) {
        cursor = start + wanted.count
        return Span(start, cursor)
      }
      start += 1
    }
    return block
  }
}

extension Character {
  /// The worth of a figure of any script.
  fileprivate var figure: Int? { isASCII ? (isNumber ? wholeNumberValue : nil) : isDecimal ? wholeNumberValue : nil }

  private var isDecimal: Bool {
    unicodeScalars.count == 1 && unicodeScalars.first?.properties.numericType == .decimal
  }
}

extension [Character] {
  /// Whether the text begins with a word, blanks aside.
  fileprivate func begins(_ word: String) -> Bool {
    isWord(Array(word), at: firstIndex { !$0.isWhitespace } ?? 0)
  }

  /// Whether the text ends with a word, blanks aside.
  fileprivate func closes(_ word: String) -> Bool {
    let end = (lastIndex { !$0.isWhitespace } ?? -1) + 1
    return isWord(Array(word), at: end - word.count)
  }
}
