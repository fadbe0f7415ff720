extension Document {
  /// The readable text of a node and what is below it: marks gone, line ends within text as blanks.
  public func plainText(of node: Int) -> String {
    var out: [UInt8] = []
    appendText(of: node, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends all readable text (words, code, alternative text), one line for each block and table cell.
  ///
  /// A byte given as `headingMark` stands before each heading.
  public func appendSearchText(into out: inout [UInt8], headingMark: UInt8? = nil) {
    let before = out.count
    appendText(of: 0, to: &out, headingMark: headingMark)
    if out.count > before { out.append(0x0A) }
  }

  /// Appends the readable text of a node; blocks are parted by line feeds.
  func appendText(of node: Int, to out: inout [UInt8], headingMark: UInt8? = nil) {
    guard nodes.indices.contains(node) else { return }
    let before = out.count
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        for index in node..<max(node + 1, Int(nodes[node].end)) {
          let kind = nodes[index].kind
          switch kind {
          case .text, .code:
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[nodes[index].literal.range]))
          case .softBreak, .lineBreak:
            out.append(0x20)
          case .paragraph, .heading, .tableCell, .codeBlock:
            if out.count > before, out.last != 0x0A { out.append(0x0A) }
            if kind == .heading, let headingMark { out.append(headingMark) }
            if kind == .codeBlock {
              out.append(contentsOf: UnsafeBufferPointer(rebasing: text[nodes[index].literal.range]))
            }
          default:
            break
          }
        }
      }
    }
    while out.count > before, out.last == 0x0A { out.removeLast() }
  }
}
