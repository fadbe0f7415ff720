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
  public func completion(_ shell: Shell) -> String {
    switch shell {
    case .bash: bashCompletion
    case .zsh: zshCompletion
    case .fish: fishCompletion
    }
  }

  /// The name as a part of a shell function's name.
  var functionName: String { String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }) }
}

extension Option {
  /// The option as it is typed, in each of its forms.
  var written: [String] { (short.map { ["-\($0)"] } ?? []) + ["--\(long)"] }

  var takesValue: Bool { placeholder != nil }
}

/// A word that Bash and Z shell take as it is.
func shellQuoted(_ word: String) -> String { "'\(word.replacing("'", with: "'\\''"))'" }
