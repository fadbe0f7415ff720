/// A Markdown text as a tree in a flat arena: however deep it is nested, nothing recurses.
public struct Document: Sendable {
  /// All nodes in reading order; node 0 is the document.
  public internal(set) var nodes: [Node]
  /// The bytes into which slices point, valid UTF-8.
  public internal(set) var text: [UInt8]
  /// The headings in order; none in pass-through mode.
  public internal(set) var headings: [Heading]
  /// The comments in order; none in pass-through mode.
  public internal(set) var comments: [Comment]
  /// The links and pictures in order, by node.
  public internal(set) var links: [Int]
  /// How it was read.
  public let mode: Mode

  init(mode: Mode) {
    nodes = [Node(.document, parent: -1)]
    text = []
    headings = []
    comments = []
    links = []
    self.mode = mode
  }

  /// A slice as a string.
  public func string(_ slice: Slice) -> String {
    String(decoding: text[slice.range], as: UTF8.self)
  }

  /// A slice's bytes.
  public func bytes(_ slice: Slice) -> ArraySlice<UInt8> {
    text[slice.range]
  }
}
