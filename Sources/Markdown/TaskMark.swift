/// Whether a list's item is a task.
public enum TaskMark: UInt8, Sendable {
  /// Not a task.
  case none
  /// `[ ]`: in a quiz, a wrong choice.
  case open
  /// `[x]`: in a quiz, a right choice.
  case done
}
