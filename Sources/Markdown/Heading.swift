import Diagnostics

/// A heading and the id by which links reach it.
public struct Heading: Hashable, Sendable {
  /// 1 to 6.
  public let level: Int
  /// The id, unique in its document.
  public internal(set) var id: String
  /// Whether the author wrote the id (`{#id}`), rather than it being made from the text.
  public let isWrittenByHand: Bool
  /// The heading's node.
  public let node: Int
  /// Where it stands in the file.
  public let span: Span
}
