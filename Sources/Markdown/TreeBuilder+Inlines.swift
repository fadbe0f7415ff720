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

  /// A comment within text that libcmark reads as words would be shown to every reader.
  private mutating func checkComment(_ literal: UnsafeBufferPointer<UInt8>) {
    let words = Lines(bytes: literal, starts: [])
    guard words.find("<!--", in: 0..<literal.count) != nil else { return }
    hasCheckedComment = true
    guard let start = commentMark(in: place.range) else { return }
    findings.report(
      "unclosed-comment", span(start..<start + 4), "this comment is not closed within its paragraph, or holds '--'",
      fix: "end it with '-->' and write no '--' within")
  }

  /// Where a block's source holds `<!--`, other than behind a backslash or within code.
  private func commentMark(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      switch lines.bytes[index] {
      case 0x5C: index += 2
      case 0x60: index = codeEnd(index, in: range)
      case 0x3C where lines.find("<!--", in: index..<min(index + 4, range.upperBound)) != nil: return index
      default: index += 1
      }
    }
    return nil
  }

  /// The end of the code that backticks open, or of the backticks where nothing closes them.
  private func codeEnd(_ start: Int, in range: Range<Int>) -> Int {
    func ticks(_ start: Int) -> Int {
      var end = start
      while end < range.upperBound, lines.bytes[end] == 0x60 { end += 1 }
      return end - start
    }
    let opening = ticks(start)
    var index = start + opening
    // Longer code than this is not looked through, to stay linear.
    let limit = min(range.upperBound, start + 4096)
    while index < limit {
      let closing = ticks(index)
      if closing == opening { return index + closing }
      index += max(1, closing)
    }
    return start + opening
  }

  private mutating func addInlineHTML(_ node: CMarkNode, under parent: Int32) {
    let literal = node.literal
    let found = place.html(node, literal: literal, in: lines)
    if isNormal {
      addHTML(.htmlInline, literal, at: found ?? place.range, under: parent)
      return
    }
    let index = append(.htmlInline, under: parent)
    setSpan(index, found ?? place.range)
    document.nodes[Int(index)].literal = store(literal)
    close(index)
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
