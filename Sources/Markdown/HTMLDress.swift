/// What a renderer changes in the plain HTML; left alone, it is CommonMark's own.
public protocol HTMLDress {
  /// Writes a link's opening tag and returns the closing one; nil leaves `<a href>` to the writer.
  func openLink(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString?
  /// Writes what stands behind a link's closing tag.
  func closeLink(_ node: Int, of document: Document, into out: inout [UInt8])
  /// Writes a picture; false leaves `<img>` to the writer.
  func image(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool
  /// Writes a fenced block with an info string (`chat`, `chart`, a language); false leaves `<pre>` to the writer.
  func fenced(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool
  /// Writes what stands around a table and returns what closes it; nil leaves the table alone.
  func openTable(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString?
  /// Writes a callout's opening tags and returns the closing ones; nil leaves `<aside>` to the writer.
  func openCallout(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString?
  /// The id with which a heading is written; nil writes none.
  func id(of heading: Heading) -> String?
  /// Whether a block, an item or a row is left out with all that is below it.
  func leavesOut(_ node: Int, of document: Document) -> Bool
}

extension HTMLDress {
  /// Leaves the link to the writer.
  public func openLink(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? { nil }
  /// Nothing.
  public func closeLink(_ node: Int, of document: Document, into out: inout [UInt8]) {}
  /// Leaves the picture to the writer.
  public func image(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool { false }
  /// Leaves the block to the writer.
  public func fenced(_ node: Int, of document: Document, into out: inout [UInt8]) -> Bool { false }
  /// Leaves the table alone.
  public func openTable(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? { nil }
  /// Leaves the callout to the writer.
  public func openCallout(_ node: Int, of document: Document, into out: inout [UInt8]) -> StaticString? { nil }
  /// The heading's own.
  public func id(of heading: Heading) -> String? { heading.id }
  /// Nothing is.
  public func leavesOut(_ node: Int, of document: Document) -> Bool { false }
}

/// No dress: HTML as the writer makes it.
public struct PlainDress: HTMLDress, Sendable {
  /// Makes it.
  public init() {}
}
