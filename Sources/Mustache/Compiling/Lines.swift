/// The text of a template seen as lines, some of which lose the indentation that their block has in the source.
struct Lines {
  let bytes: [UInt8]
  /// Where the first line begins: after a byte order mark.
  let first: Int
  /// The blanks that every line loses here.
  var strip = 0..<0

  func isStart(_ offset: Int) -> Bool { offset == first || (offset > first && bytes[offset - 1] == 0x0A) }

  /// Takes the indentation of an override's own lines away; where it does not begin with what is already taken
  /// away around it, that stays in force.
  mutating func stripIndentation(of content: Range<Int>) {
    guard let own = firstIndentation(in: content), own.count >= strip.count else { return }
    if bytes[own].starts(with: bytes[strip]) { strip = own }
  }

  /// The blanks that begin the first line with anything in it.
  func firstIndentation(in content: Range<Int>) -> Range<Int>? {
    var start = content.lowerBound
    while start < content.upperBound {
      let end = bytes.endOfBlanks(from: start)
      guard end < content.upperBound else { return nil }
      guard bytes[end] == 0x0A || bytes[end] == 0x0D else { return start..<end }
      start = end + 1
    }
    return nil
  }

  /// What is left of the blanks that begin a line.
  func kept(of blanks: Range<Int>) -> Range<Int> {
    var start = blanks.lowerBound
    for index in strip {
      guard start < blanks.upperBound, bytes[start] == bytes[index] else { break }
      start += 1
    }
    return start..<blanks.upperBound
  }

  /// Appends a text, its lines stripped; says whether its last line has begun, but lost all that it has of it.
  func append(_ text: Range<Int>, to out: inout [UInt8]) -> Bool {
    guard !strip.isEmpty else {
      out += bytes[text]
      return false
    }
    var start = text.lowerBound
    var isBare = false
    while start < text.upperBound {
      let end = (bytes[start..<text.upperBound].firstIndex(of: 0x0A) ?? text.upperBound - 1) + 1
      let line = isStart(start) ? kept(of: start..<end) : start..<end
      out += bytes[line]
      isBare = line.isEmpty
      start = end
    }
    return isBare
  }
}
