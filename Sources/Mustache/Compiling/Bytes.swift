extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isWhitespace: Bool { isBlank || (0x0A...0x0D).contains(self) }
}

extension [UInt8] {
  /// Where a pattern next occurs.
  func firstRange(of pattern: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    guard let first = pattern.first else { return nil }
    return withUnsafeBufferPointer { bytes in
      var index = start
      while index + pattern.count <= end {
        if bytes[index] == first, (1..<pattern.count).allSatisfy({ bytes[index + $0] == pattern[$0] }) {
          return index..<index + pattern.count
        }
        index += 1
      }
      return nil
    }
  }

  /// A range without the whitespace at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, self[first].isWhitespace { range = first + 1..<range.upperBound }
    while let last = range.last, self[last].isWhitespace { range = range.lowerBound..<last }
    return range
  }

  /// Where blanks that begin at an offset end.
  func endOfBlanks(from start: Int) -> Int {
    var index = start
    while index < count, self[index].isBlank { index += 1 }
    return index
  }

  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
