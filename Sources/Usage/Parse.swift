extension Program {
  /// Understands a command line, given without the tool's own name; help texts are laid out for `width` columns.
  public func parse(_ arguments: [String], width: Int = 80) -> Outcome {
    .wrong(UsageError(program: name, command: nil, fault: .missingCommand))
  }
}
