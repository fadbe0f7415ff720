import Diagnostics

extension TreeBuilder {
  mutating func enterInline(
    _ node: CMarkNode, _ kind: Kind, under parent: Int32
  ) -> (opened: Int32?, child: CMarkNode?) {
    switch kind {
    case .text:
      addText(node.literal, under: parent)
    case .code:
      let index = append(.code, under: parent)
      document.nodes[Int(index)].literal = store(node.literal)
      close(index)
    case .softBreak, .lineBreak:
      close(append(kind, under: parent))
      isGuarded = isPiece
    case .htmlInline:
      addInlineHTML(node, under: parent)
    case .link, .image:
      return (addLink(node, kind, under: parent), node.firstChild)
    default:
      return (append(kind, under: parent), node.firstChild)
    }
    return (nil, nil)
  }

  private mutating func addText(_ literal: UnsafeBufferPointer<UInt8>, under parent: Int32) {
    var literal = literal
    if isGuarded {
      isGuarded = false
      if TablePieces.isGuarded(literal) {
        literal = UnsafeBufferPointer(rebasing: literal[TablePieces.guardLength...])
        if literal.isEmpty { return }
      }
    }
    let index = append(.text, under: parent)
    close(index)
    if isNormal, index == parent + 1, let task = task(literal, under: parent) {
      document.nodes[Int(document.nodes[Int(parent)].parent)].task = task
      literal = UnsafeBufferPointer(rebasing: literal[4...])
    }
    document.nodes[Int(index)].literal = store(literal)
    if mayHoldComments, !hasCheckedComment, literal.contains(0x3C) { checkComment(literal) }
  }

  /// The task that an item's first words make it.
  private func task(_ literal: UnsafeBufferPointer<UInt8>, under parent: Int32) -> TaskMark? {
    guard literal.count >= 4, literal[0] == 0x5B, literal[2] == 0x5D, literal[3] == 0x20,
      document.nodes[Int(parent)].kind == .paragraph
    else { return nil }
    let item = document.nodes[Int(parent)].parent
    guard item == parent - 1, document.nodes[Int(item)].kind == .item else { return nil }
    switch literal[1] {
    case 0x20: return .open
    case 0x58, 0x78: return .done
    default: return nil
    }
  }

  private mutating func addLink(_ node: CMarkNode, _ kind: Kind, under parent: Int32) -> Int32 {
    let destination = node.destination
    let index = append(kind, under: parent)
    let found = place.link(node, isImage: kind == .image, destination: destination, in: lines) ?? place.range
    setSpan(index, found)
    document.links.append(Int(index))
    document.nodes[Int(index)].title = store(node.title)
    if isNormal, let scheme = dangerousScheme(of: destination) {
      document.nodes[Int(index)].isRefused = true
      findings.report(
        "link-scheme", span(found), "a \(kind == .image ? "picture from" : "link to") '\(scheme)' is refused",
        fix: kind == .image ? "put the picture beside the page" : "link to a page, or to an https address")
    } else {
      document.nodes[Int(index)].destination = store(destination)
    }
    return index
  }
}
