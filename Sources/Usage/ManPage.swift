extension Program {
  /// The manual page, section 1, in roff.
  public func manPage(version: String) -> String { "" }
}
