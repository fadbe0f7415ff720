extension Document {
  /// The nodes at the top of the text, in order.
  public var blocks: [Int] {
    var found: [Int] = []
    var node = Int(nodes[0].firstChild)
    while node >= 0 {
      found.append(node)
      node = Int(nodes[node].nextSibling)
    }
    return found
  }

  /// A digest of the kinds of the blocks at the top; comments, which are never written, apart.
  public var shape: UInt32 {
    var digest: UInt32 = 0x811C_9DC5
    var node = Int(nodes[0].firstChild)
    while node >= 0 {
      if nodes[node].kind != .comment { digest = (digest ^ UInt32(nodes[node].kind.rawValue)) &* 0x0100_0193 }
      node = Int(nodes[node].nextSibling)
    }
    return digest
  }
}
