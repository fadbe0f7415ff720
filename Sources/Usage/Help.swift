extension Program {
  /// How the tool is used, or one of its commands, laid out for a terminal of so many columns.
  public func help(for command: Command? = nil, width: Int = 80) -> String { "" }
}
