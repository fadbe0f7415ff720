/// The cells of one line of a pipe table.
enum TableRow {
  /// The cells' words without the blanks around them; a `|` after a backslash does not part cells, as on GitHub.
  static func cells(_ bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) -> [Range<Int>] {
    let line = trimmed(bytes, line)
    var cells: [Range<Int>] = []
    var index = line.lowerBound
    if index < line.upperBound, bytes[index] == 0x7C { index += 1 }
    var start = index
    while index < line.upperBound {
      if bytes[index] == 0x7C, index == line.lowerBound || bytes[index - 1] != 0x5C {
        cells.append(trimmed(bytes, start..<index))
        start = index + 1
      }
      index += 1
    }
    if start < line.upperBound { cells.append(trimmed(bytes, start..<line.upperBound)) }
    return cells
  }

  /// The alignments that a delimiter row gives; nil where it is none.
  static func alignments(_ bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) -> [Alignment]? {
    var alignments: [Alignment] = []
    for cell in cells(bytes, in: line) {
      guard !cell.isEmpty else { return nil }
      let left = bytes[cell.lowerBound] == 0x3A
      let right = bytes[cell.upperBound - 1] == 0x3A
      let start = cell.lowerBound + (left ? 1 : 0)
      let dashes = start..<max(start, cell.upperBound - (right ? 1 : 0))
      guard !dashes.isEmpty, bytes[dashes].allSatisfy({ $0 == 0x2D }) else { return nil }
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C }
}
