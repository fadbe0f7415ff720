extension Document {
  /// The nodes directly below a node.
  public func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var child = Int(nodes[node].firstChild)
    while child >= 0 {
      found.append(child)
      child = Int(nodes[child].nextSibling)
    }
    return found
  }
}
