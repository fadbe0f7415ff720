/// A stretch of a document's `text`.
public struct Slice: Hashable, Sendable {
  /// The first byte.
  public var start: Int32
  /// How many bytes; 0 where a node has no such text.
  public var count: Int32

  /// Makes a slice.
  public init(start: Int32, count: Int32) {
    self.start = start
    self.count = count
  }

  /// No text.
  public static let none = Slice(start: 0, count: 0)

  /// Whether it holds nothing.
  public var isEmpty: Bool { count == 0 }

  /// The slice as an index range of `Document.text`.
  public var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
