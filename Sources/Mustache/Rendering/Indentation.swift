/// The blanks that go before each line of what is being rendered.
struct Indentation {
  private var bytes: [UInt8] = []
  private var start = 0
  /// A template that includes itself, further in each time, would otherwise fill the memory.
  private static let most = 1 << 16

  /// What to go back to.
  struct Mark {
    fileprivate var start: Int
    fileprivate var count: Int
  }

  var isEmpty: Bool { start == bytes.count }
  var isTooWide: Bool { bytes.count > Indentation.most }
  var mark: Mark { Mark(start: start, count: bytes.count) }
  var current: ArraySlice<UInt8> { bytes[start...] }

  mutating func enter(_ margin: Margin, from source: UnsafeBufferPointer<UInt8>) {
    switch margin {
    case .none: start = bytes.count
    case .laterLines(let range), .allLines(let range): bytes += source[range]
    }
  }

  mutating func leave(to mark: Mark) {
    bytes.removeLast(bytes.count - mark.count)
    start = mark.start
  }
}
