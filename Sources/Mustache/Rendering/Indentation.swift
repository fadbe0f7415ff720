/// The blanks that go before each line of what is being rendered.
struct Indentation {
  private var bytes: [UInt8] = []
  private var start = 0
  /// How many of them stand on the line already that begins next.
  private var written = 0
  /// A template that includes itself, further in each time, would otherwise fill the memory.
  private static let most = 1 << 16

  /// What to go back to.
  struct Mark {
    fileprivate var start: Int
    fileprivate var count: Int
    fileprivate var written: Int
  }

  var isEmpty: Bool { start == bytes.count }
  var isTooWide: Bool { bytes.count > Indentation.most }
  var mark: Mark { Mark(start: start, count: bytes.count, written: written) }

  mutating func enter(_ margin: Margin, from source: UnsafeBufferPointer<UInt8>) {
    switch margin {
    case .none:
      start = bytes.count
      written = 0
    case .laterLines(let range):
      bytes += source[range]
      written = bytes.count - start
    case .allLines(let range):
      bytes += source[range]
    }
  }

  mutating func leave(to mark: Mark) {
    bytes.removeLast(bytes.count - mark.count)
    start = mark.start
    written = min(written, mark.written)
  }

  /// What to write where a line begins.
  mutating func lineStart() -> ArraySlice<UInt8> {
    defer { written = 0 }
    return bytes[(start + written)...]
  }

  /// Notes the end of a line.
  mutating func lineEnd() { written = 0 }
}
