/// A failure of the machine, told to a person.
public protocol Explained: Error, CustomStringConvertible {
  /// What failed, in one sentence without a full stop.
  var message: String { get }
  /// What to do about it.
  var fix: String { get }
}

extension Explained {
  /// The message and the way out, for a place that has one line.
  public var description: String { "\(message); \(fix)" }
}
