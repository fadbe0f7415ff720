/// The blanks that go before each line of what is being rendered.
struct Indentation {
  private var bytes: [UInt8] = []
  private var start = 0
  /// Whether something already stands on the line that begins next.
  private var lineHasBegun = false
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

  mutating func enter(_ margin: Margin, from source: [UInt8]) {
    switch margin {
    case .none:
      start = bytes.count
      lineHasBegun = false
    case .laterLines(let range):
      bytes += source[range]
      lineHasBegun = true
    case .allLines(let range):
      guard !range.isEmpty else { return }
      bytes += source[range]
      lineHasBegun = false
    }
  }

  mutating func leave(to mark: Mark) {
    bytes.removeLast(bytes.count - mark.count)
    start = mark.start
    lineHasBegun = false
  }

  /// What to write where a line begins.
  mutating func lineStart() -> ArraySlice<UInt8> {
    defer { lineHasBegun = false }
    return lineHasBegun ? [] : bytes[start...]
  }

  /// Notes the end of a line.
  mutating func lineEnd() { lineHasBegun = false }
}
