/// Finds links, pictures and HTML in the source of the block that holds them.
///
/// libcmark's inline columns are checked against the source and otherwise only hints: they ignore the marks
/// and blanks at the start of a block's further lines, and lose count after some line breaks.
struct InlinePlace {
  /// The source in which the block's words lie.
  var range: Range<Int> = 0..<0
  /// libcmark's number for the first line.
  var firstLine = 0
  /// The bytes that libcmark adds to a column on every line.
  var shift = 0
  /// The lines at the block's start that define links, which libcmark takes out without counting them.
  private var definitionLines = 0
  /// How many quotes the block lies in.
  var quotes = 0
  /// Whether the source is one table cell.
  var isCell = false
  /// Whether libcmark read the block where it stands, so that its lines mean anything.
  var hasLines = true
  /// Where to search from: what comes later in the tree comes later in the source.
  var cursor = 0

  /// What is known of a link or picture that is searched for.
  private struct Sought {
    let isImage: Bool
    let destination: UnsafeBufferPointer<UInt8>
    /// Its first words; none where it begins with a mark.
    let words: UnsafeBufferPointer<UInt8>
  }

  /// So far is searched for one node, to stay linear.
  private static let reach = 4096

  /// Where libcmark's line and column lie, if in the block.
  private func offset(_ place: (line: Int, column: Int), in lines: Lines) -> Int? {
    let offset: Int
    if !hasLines { return nil }
    if isCell {
      offset = range.lowerBound + place.column - 1 - shift
    } else if place.line == firstLine, definitionLines == 0 {
      offset = lines.start(place.line) + place.column - 1
    } else {
      offset = lines.contentStart(place.line + definitionLines, quotes: quotes) + place.column - 1 - shift
    }
    return offset >= cursor && offset < range.upperBound ? offset : nil
  }

  /// Passes over the definitions of links with which the block may begin.
  mutating func skipDefinitions(in lines: Lines) {
    var start = range.lowerBound
    while start < range.upperBound, lines.bytes[start] == 0x5B {
      let line = firstLine + definitionLines
      guard lines.find("]:", in: start..<max(start, lines.end(line))) != nil else { return }
      definitionLines += 1
      start = lines.contentStart(line + 1, quotes: quotes)
      cursor = min(start, range.upperBound)
    }
  }

  /// The source of raw HTML; nil where it cannot be found.
  mutating func html(_ node: CMarkNode, literal: UnsafeBufferPointer<UInt8>, in lines: Lines) -> Range<Int>? {
    func stands(at index: Int) -> Bool {
      let count = min(4, literal.count)
      guard index + count <= range.upperBound else { return false }
      for offset in 0..<count {
        // Behind a line end the source may go on with the marks of quotes.
        if literal[offset] == 0x0A { return true }
        if lines.bytes[index + offset] != literal[offset] { return false }
      }
      return true
    }
    var start = offset(node.start, in: lines)
    if start.map(stands(at:)) != true {
      let limit = min(range.upperBound, cursor + InlinePlace.reach)
      start = (cursor..<max(cursor, limit)).first(where: stands(at:))
    }
    guard let start else { return nil }
    // The source has at least the literal's bytes, and between its lines the marks of quotes.
    var end = min(start + literal.count, range.upperBound)
    while end < range.upperBound, lines.bytes[end - 1] != 0x3E { end += 1 }
    cursor = end
    return start..<end
  }

  /// The source of a link or picture; nil where it cannot be found.
  mutating func link(
    _ node: CMarkNode, isImage: Bool, destination: UnsafeBufferPointer<UInt8>, in lines: Lines
  ) -> Range<Int>? {
    var budget = InlinePlace.reach
    let child = node.firstChild
    let words = child.flatMap { $0.kind == .text ? $0.literal : nil } ?? UnsafeBufferPointer(start: nil, count: 0)
    let sought = Sought(isImage: isImage, destination: destination, words: words)
    if let start = offset(node.start, in: lines), let end = linkEnd(start, sought, false, lines, &budget) {
      return take(start..<end)
    }
    if !isImage, let child, let inside = offset(child.start, in: lines) {
      let start = inside - 1
      if start >= cursor, lines.bytes[start] == 0x3C, let end = autolinkEnd(start, lines) { return take(start..<end) }
    }
    for isInline in [true, false] {
      if let found = search(sought, isInline, lines, &budget) { return take(found) }
    }
    return nil
  }

  /// Searches onward for a link with its destination beside it, or for one that names it elsewhere.
  private func search(
    _ sought: Sought, _ isInline: Bool, _ lines: Lines, _ budget: inout Int
  ) -> Range<Int>? {
    var start = cursor
    while start < range.upperBound, budget > 0 {
      budget -= 1
      let byte = lines.bytes[start]
      if byte == 0x5C {
        start += 2
        continue
      }
      if byte == (sought.isImage ? 0x21 : 0x5B), let end = linkEnd(start, sought, isInline, lines, &budget) {
        return start..<end
      }
      if byte == 0x3C, !sought.isImage, isInline, let end = autolinkEnd(start, lines),
        matches(sought.destination, from: start + 1, lines)
      {
        return start..<end
      }
      start += 1
    }
    return nil
  }

  private mutating func take(_ found: Range<Int>) -> Range<Int> {
    cursor = found.lowerBound + 1
    return found
  }

  private func autolinkEnd(_ start: Int, _ lines: Lines) -> Int? {
    let limit = min(range.upperBound, start + InlinePlace.reach)
    var index = start + 1
    while index < limit {
      if lines.bytes[index] == 0x3E { return index + 1 }
      if lines.bytes[index] <= 0x20 || lines.bytes[index] == 0x3C { return nil }
      index += 1
    }
    return nil
  }

  /// The end of a link that may begin at `start`: brackets that match, and behind them its destination or a label.
  private func linkEnd(
    _ start: Int, _ sought: Sought, _ isInline: Bool, _ lines: Lines, _ budget: inout Int
  ) -> Int? {
    var index = start
    if sought.isImage {
      guard lines.bytes[index] == 0x21 else { return nil }
      index += 1
    }
    guard index < range.upperBound, lines.bytes[index] == 0x5B, matches(sought.words, from: index + 1, lines),
      let close = closing(index, 0x5B, 0x5D, lines, &budget)
    else { return nil }
    guard close + 1 < range.upperBound else { return isInline ? nil : close + 1 }
    switch lines.bytes[close + 1] {
    case 0x28:
      var inside = close + 2
      while inside < range.upperBound, lines.bytes[inside] <= 0x20 { inside += 1 }
      if inside < range.upperBound, lines.bytes[inside] == 0x3C { inside += 1 }
      guard matches(sought.destination, from: inside, lines) else { return nil }
      return closing(close + 1, 0x28, 0x29, lines, &budget).map { $0 + 1 }
    case 0x5B:
      return isInline ? nil : closing(close + 1, 0x5B, 0x5D, lines, &budget).map { $0 + 1 }
    default:
      return isInline ? nil : close + 1
    }
  }

  /// Where the bracket that opens at `start` closes.
  private func closing(_ start: Int, _ opening: UInt8, _ closing: UInt8, _ lines: Lines, _ budget: inout Int) -> Int? {
    var depth = 0
    var index = start
    while index < range.upperBound, budget > 0 {
      budget -= 1
      let byte = lines.bytes[index]
      if byte == 0x5C {
        index += 1
      } else if byte == opening {
        depth += 1
      } else if byte == closing {
        depth -= 1
        if depth == 0 { return index }
      }
      index += 1
    }
    return nil
  }

  /// Whether the source at an offset may be some text, as far as it is written plainly.
  private func matches(_ text: UnsafeBufferPointer<UInt8>, from start: Int, _ lines: Lines) -> Bool {
    for (offset, byte) in text.prefix(16).enumerated() {
      guard start + offset < range.upperBound else { return false }
      let source = lines.bytes[start + offset]
      if source == 0x5C || source == 0x26 { return true }
      if source != byte { return false }
    }
    return true
  }
}
