/// What changed since the last look.
public enum Changes: Sendable, Equatable {
  /// These absolute paths were written, made, moved or removed; a folder's path stands for all below it.
  case paths(Set<String>)
  /// More than could be told apart: look at everything again.
  case everything
}
