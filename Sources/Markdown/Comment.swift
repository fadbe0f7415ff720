import Diagnostics

/// A comment: a deck's note, an exemption, a reminder.
public struct Comment: Hashable, Sendable {
  /// What stands between `<!--` and `-->`, without the blanks around it.
  public let text: String
  /// Where it stands in the file, marks included.
  public let span: Span
  /// Its node.
  public let node: Int
}
