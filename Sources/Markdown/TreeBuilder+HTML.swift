import Diagnostics

extension TreeBuilder {
  mutating func addHTMLBlock(_ node: CMarkNode, under parent: Int32) {
    let literal = node.literal
    // libcmark says that HTML which its last line closes ends one line before.
    let start = node.start
    let last = start.line + max(0, literal.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } - 1)
    let lower = lines.range(of: node).lowerBound
    let range = lower..<max(lower, lines.end(last))
    guard isNormal else {
      let index = append(.htmlBlock, under: parent)
      setSpan(index, range)
      document.nodes[Int(index)].literal = store(literal)
      close(index)
      return
    }
    addHTML(.htmlBlock, literal, at: range, under: parent)
  }

  /// Adds raw HTML: comments as such, all else refused.
  mutating func addHTML(
    _ kind: Kind, _ literal: UnsafeBufferPointer<UInt8>, at range: Range<Int>, under parent: Int32
  ) {
    switch CommentText(literal) {
    case .comments(let found):
      var cursor = range.lowerBound
      for text in found {
        let start = lines.find("<!--", in: cursor..<range.upperBound) ?? range.lowerBound
        let end = lines.find("-->", in: min(start + 2, range.upperBound)..<range.upperBound).map { $0 + 3 }
        cursor = end ?? range.upperBound
        addComment(UnsafeBufferPointer(rebasing: literal[text]), at: start..<max(start, cursor), under: parent)
      }
    case .unclosed:
      let index = append(.comment, under: parent)
      setSpan(index, range)
      document.nodes[Int(index)].isRefused = true
      close(index)
      findings.report(
        "unclosed-comment", span(range.lowerBound..<min(range.lowerBound + 4, range.upperBound)),
        "this comment is never closed, and hides all that follows", fix: "end it with '-->'")
    case .other:
      let index = append(kind, under: parent)
      setSpan(index, range)
      document.nodes[Int(index)].literal = store(literal)
      document.nodes[Int(index)].isRefused = true
      close(index)
      let shown = String(decoding: literal.prefix(while: { $0 != 0x0A }).prefix(40), as: UTF8.self)
      findings.report(
        "raw-html", span(range), "raw HTML is refused: '\(shown)'",
        fix: "write it in Markdown, or show it as text with a backslash before '<'")
    }
  }

  private mutating func addComment(_ literal: UnsafeBufferPointer<UInt8>, at range: Range<Int>, under parent: Int32) {
    var words = literal[...]
    while let first = words.first, first <= 0x20 { words = words.dropFirst() }
    while let last = words.last, last <= 0x20 { words = words.dropLast() }
    let index = append(.comment, under: parent)
    setSpan(index, range)
    document.nodes[Int(index)].literal = store(UnsafeBufferPointer(rebasing: words))
    close(index)
    document.comments.append(
      Comment(text: String(decoding: words, as: UTF8.self), span: span(range), node: Int(index)))
  }

  mutating func addInlineHTML(_ node: CMarkNode, under parent: Int32) {
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

  /// A comment within text that libcmark reads as words would be shown to every reader.
  mutating func checkComment(_ literal: UnsafeBufferPointer<UInt8>) {
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
}
