/// What a command line asks for.
public enum Outcome: Sendable, Equatable {
  /// To do something.
  case run(Invocation)
  /// To be told how: the text to print.
  case help(String)
  /// To be told the version.
  case version
  /// Nothing that can be understood: print its `description`, exit with 2.
  case wrong(UsageError)
}
