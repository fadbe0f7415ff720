extension Document {
  /// The document as HTML.
  public func html(dress: some HTMLDress = PlainDress()) -> [UInt8] {
    var out: [UInt8] = []
    append(html: &out, dress: dress)
    return out
  }

  /// Appends the document as HTML.
  public func append(html out: inout [UInt8], dress: some HTMLDress = PlainDress()) {
  }

  /// Appends a node and what is below it as HTML; block or inline, as the node is.
  public func append(html out: inout [UInt8], of node: Int, dress: some HTMLDress = PlainDress()) {
  }
}
