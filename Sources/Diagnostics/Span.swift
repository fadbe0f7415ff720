/// A stretch of a source file, in bytes of UTF-8 from the file's first byte.
public struct Span: Hashable, Sendable {
  /// The first byte.
  public var start: Int32
  /// The byte after the last.
  public var end: Int32

  /// Makes a span; an end before the start is taken as empty.
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: max(start, end))
  }

  /// The same stretch, seen from a text that begins `offset` bytes earlier.
  public func shifted(by offset: Int) -> Span { Span(Int(start) + offset, Int(end) + offset) }

  /// The span as an index range.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
