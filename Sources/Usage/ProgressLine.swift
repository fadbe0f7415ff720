/// A line that tells how far a long work is, redrawn in place; on anything but a terminal it writes nothing.
///
/// It may be used from several threads.
public final class ProgressLine: Sendable {
  /// Makes a line on a descriptor; standard error unless told otherwise.
  public init(_ descriptor: Int32 = 2) {}

  /// Shows a text in place of the last one; dropped when the last one was shown a moment ago.
  public func show(_ text: @autoclosure () -> String) {}

  /// Wipes the line; call it before anything else is printed, and at the end.
  public func clear() {}
}
