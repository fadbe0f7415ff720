/// How a table's column is set.
public enum Alignment: UInt8, Sendable {
  /// As the style says.
  case none
  /// To the line's start.
  case left
  /// In the middle.
  case center
  /// To the line's end.
  case right
}
