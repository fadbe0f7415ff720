extension Document {
  /// The readable text of a node and what is below it: marks gone, line ends within text as blanks.
  public func plainText(of node: Int) -> String { "" }

  /// Appends all readable text (words, code, alternative text), one line for each block and table cell.
  public func appendSearchText(into out: inout [UInt8]) {
  }
}
