/// A place as people count it: both from one.
public struct Position: Hashable, Sendable {
  /// The line, counted from one.
  public var line: Int
  /// The column in characters as an editor shows them (Unicode scalars), counted from one.
  public var column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A source text in which byte offsets become lines and columns.
public struct SourceText: Sendable {
  /// The bytes as they are on disk.
  public let bytes: [UInt8]
  private let starts: [Int]

  /// Finds the lines of a text; line feed, carriage return and the pair of them end a line.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
  }

  /// The place of a byte; an offset past the end is the end.
  public func position(of offset: Int) -> Position {
    let offset = min(max(0, offset), bytes.count)
    let line = self.line(of: offset)
    let column = bytes[starts[line]..<offset].reduce(into: 1) { count, byte in
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return Position(line: line + 1, column: column)
  }

  /// The text of a line counted from one, without its end.
  public func text(ofLine line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= starts.count else { return [] }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The byte at which a line counted from one begins.
  public func start(ofLine line: Int) -> Int {
    starts[min(max(1, line), starts.count) - 1]
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
