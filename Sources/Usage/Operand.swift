/// What stands beside the options, such as a file's name.
public struct Operand: Sendable {
  /// How often it may stand there.
  public enum Count: Sendable {
    /// Once, and it must.
    case one
    /// Once or not at all.
    case optional
    /// Any number of times; only the last operand of a command.
    case any
    /// At least once; only the last operand of a command.
    case atLeastOne
  }

  /// Its name in help and messages, such as `FILE`.
  public var name: String
  /// How often it may stand there.
  public var count: Count
  /// What it is, without a full stop.
  public var summary: String
  /// What may stand for it.
  public var completion: Completion

  /// Describes an operand.
  public init(_ name: String, _ count: Count, _ summary: String, completion: Completion = .none) {
    self.name = name
    self.count = count
    self.summary = summary
    self.completion = completion
  }
}
