/// The shells that completion is made for.
public enum Shell: String, CaseIterable, Sendable {
  /// GNU Bash.
  case bash
  /// Z shell.
  case zsh
  /// The friendly interactive shell.
  case fish
}

extension Program {
  /// The completion script for a shell, to be put where that shell looks for it.
  public func completion(_ shell: Shell) -> String { "" }
}
