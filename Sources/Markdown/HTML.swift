extension Document {
  /// The document as HTML.
  public func html(dress: some HTMLDress = PlainDress()) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + text.count / 2 + nodes.count * 8)
    append(html: &out, dress: dress)
    return out
  }

  /// Appends the document as HTML.
  public func append(html out: inout [UInt8], dress: some HTMLDress = PlainDress()) {
    append(html: &out, of: 0, dress: dress)
  }

  /// Appends a node and what is below it as HTML, block or inline as the node is.
  public func append(html out: inout [UInt8], of node: Int, dress: some HTMLDress = PlainDress()) {
    guard nodes.indices.contains(node) else { return }
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        var writer = HTMLWriter(document: self, nodes: nodes, text: text, dress: dress, from: out.count)
        writer.write(node, into: &out)
      }
    }
  }

  /// Appends what is within some nodes as HTML, without the paragraphs, cells and quotes themselves: the words of an
  /// option, a heading or a cell, to stand in an element of the caller's own.
  public func append(html out: inout [UInt8], within nodes: [Int], dress: some HTMLDress = PlainDress()) {
    for node in nodes where self.nodes.indices.contains(node) {
      switch self.nodes[node].kind {
      case .paragraph, .tableCell, .heading, .blockQuote:
        var child = Int(self.nodes[node].firstChild)
        while child >= 0 {
          append(html: &out, of: child, dress: dress)
          child = Int(self.nodes[child].nextSibling)
        }
      default: append(html: &out, of: node, dress: dress)
      }
    }
  }

  /// The first word of a fenced block's info string: a language, or a name such as `chat`.
  public func fenceName(of node: Int) -> Slice {
    guard nodes.indices.contains(node), nodes[node].kind == .codeBlock else { return .none }
    let info = nodes[node].title
    let bytes = text[info.range]
    let end = bytes.firstIndex { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? bytes.endIndex
    return Slice(start: info.start, count: Int32(truncatingIfNeeded: end - bytes.startIndex))
  }
}
