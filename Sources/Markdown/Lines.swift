import Glibc

/// The body's bytes and lines, and where libcmark's lines and columns lie among them.
struct Lines {
  let bytes: UnsafeBufferPointer<UInt8>
  let starts: [Int32]

  /// Where a line counted from one begins.
  func start(_ line: Int) -> Int {
    if line < 1 { return 0 }
    return line <= starts.count ? Int(starts[line - 1]) : bytes.count
  }

  /// Where a line's text ends, before its line end.
  func end(_ line: Int) -> Int {
    var end = line < starts.count ? start(line + 1) : bytes.count
    let start = start(line)
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// Where a line's words begin, below some quotes.
  func contentStart(_ line: Int, quotes: Int) -> Int {
    let end = end(line)
    var index = start(line)
    var quotes = quotes
    while index < end {
      if bytes[index] == 0x3E, quotes > 0 {
        quotes -= 1
      } else if bytes[index] != 0x20, bytes[index] != 0x09 {
        break
      }
      index += 1
    }
    return index
  }

  /// A block's first byte and the byte after its last.
  func range(of node: CMarkNode) -> Range<Int> {
    let (start, end) = (node.start, node.end)
    let lower = min(self.start(start.line) + max(start.column - 1, 0), bytes.count)
    var upper = min(self.start(end.line) + max(end.column, 0), bytes.count)
    // What is open when the text ends is said to end with its last line end.
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<max(lower, upper)
  }

  /// Where some bytes first stand within a range.
  func find(_ word: StaticString, in range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let count = word.utf8CodeUnitCount
    var index = range.lowerBound
    while index + count <= range.upperBound {
      guard let found = memchr(base + index, Int32(word.utf8Start[0]), range.upperBound - count + 1 - index) else {
        return nil
      }
      index = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      if memcmp(base + index, word.utf8Start, count) == 0 { return index }
      index += 1
    }
    return nil
  }
}
