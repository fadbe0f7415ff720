extension UsageError: CustomStringConvertible {
  /// The fault in one line, and a second line that says where to read more.
  public var description: String { "" }
}
