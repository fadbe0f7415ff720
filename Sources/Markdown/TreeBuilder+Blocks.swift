import Diagnostics

extension TreeBuilder {
  /// Adds a node of libcmark's and says what was opened for it and which child comes next; nil leaves both out.
  mutating func enter(_ node: CMarkNode, under parent: Int32) -> (opened: Int32?, child: CMarkNode?) {
    let kind = node.kind
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .link, .image, .htmlInline:
      return enterInline(node, kind, under: parent)
    case .paragraph:
      return enterParagraph(node, under: parent)
    case .htmlBlock:
      addHTMLBlock(node, under: parent)
      return (nil, nil)
    case .blockQuote:
      return enterQuote(node, under: parent)
    default:
      let range = lines.range(of: node)
      let index = append(kind, under: parent)
      setSpan(index, range)
      switch kind {
      case .heading:
        document.nodes[Int(index)].level = UInt8(clamping: node.headingLevel)
        setPlace(node, range)
      case .list:
        document.nodes[Int(index)].isOrdered = node.isOrdered
        document.nodes[Int(index)].isTight = node.isTight
        document.nodes[Int(index)].number = node.listStart
      case .codeBlock:
        document.nodes[Int(index)].literal = store(node.literal)
        document.nodes[Int(index)].title = store(node.fenceInfo)
      default:
        break
      }
      return (index, node.firstChild)
    }
  }

  /// Ends a node whose children are all there.
  mutating func leave(_ index: Int32) {
    close(index)
    switch document.nodes[Int(index)].kind {
    case .blockQuote, .callout: quotes -= 1
    case .heading where isNormal: readHeading(index)
    default: break
    }
  }

  private mutating func setPlace(_ node: CMarkNode, _ range: Range<Int>) {
    let start = node.start
    place = InlinePlace()
    place.range = range
    place.firstLine = start.line
    place.shift = start.column - 1
    place.quotes = quotes
    place.cursor = range.lowerBound
    hasCheckedComment = false
    if range.lowerBound < lines.bytes.count, lines.bytes[range.lowerBound] == 0x5B { place.skipDefinitions(in: lines) }
  }

  private mutating func enterParagraph(_ node: CMarkNode, under parent: Int32) -> (opened: Int32?, child: CMarkNode?) {
    if nextPlan < plans.count, plans[nextPlan].paragraph == node {
      nextPlan += 1
      addTable(plans[nextPlan - 1], under: parent)
      return (nil, nil)
    }
    var child = node.firstChild
    var range = lines.range(of: node)
    if let marked, marked == node {
      self.marked = nil
      range = min(lines.contentStart(node.start.line + 1, quotes: quotes), range.upperBound)..<range.upperBound
      // The marker, and the line end behind it.
      child = child?.next
      if let lineEnd = child, lineEnd.kind == .softBreak || lineEnd.kind == .lineBreak { child = lineEnd.next }
      if child == nil { return (nil, nil) }
    }
    let index = append(.paragraph, under: parent)
    setSpan(index, range)
    setPlace(node, range)
    return (index, child)
  }

  private mutating func enterQuote(_ node: CMarkNode, under parent: Int32) -> (opened: Int32?, child: CMarkNode?) {
    let range = lines.range(of: node)
    let index = append(.blockQuote, under: parent)
    setSpan(index, range)
    quotes += 1
    if isNormal, let marker = marker(of: node, at: range.lowerBound) {
      if marker.standsAlone, let kind = marker.kind {
        document.nodes[Int(index)].kind = .callout
        document.nodes[Int(index)].callout = kind
        marked = node.firstChild
      } else if marker.standsAlone {
        findings.report(
          "unknown-callout", span(marker.range), "there is no callout '[!\(marker.word)]'", fix: marker.fix)
      } else if marker.kind != nil {
        findings.report(
          "callout-marker", span(marker.range), "words follow '[!\(marker.word)]' on its line, so it makes no callout",
          fix: "let the words begin on the next line")
      }
    }
    return (index, node.firstChild)
  }

  /// The callout marker with which a quote's first paragraph begins, if libcmark too read it as plain text.
  private func marker(of node: CMarkNode, at start: Int) -> CalloutMarker? {
    guard start < lines.bytes.count, lines.bytes[start] == 0x3E, let marker = CalloutMarker(lines, quoteAt: start),
      let paragraph = node.firstChild, paragraph.kind == .paragraph, paragraph.start.line == node.start.line,
      let text = paragraph.firstChild, text.kind == .text
    else { return nil }
    let written = UnsafeBufferPointer(rebasing: lines.bytes[marker.range])
    guard text.literal.starts(with: written), !marker.standsAlone || text.literal.count == written.count else {
      return nil
    }
    return marker
  }
}
