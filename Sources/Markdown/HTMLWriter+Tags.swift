// The tags that take more than a line to write.
extension HTMLWriter {
  func bytes(_ slice: Slice) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[slice.range])
  }

  func startLine(_ out: inout [UInt8]) {
    if out.count > beginning, out[out.count - 1] != 0x0A { out.append(0x0A) }
  }

  func isTight(_ paragraph: Int) -> Bool {
    let parent = Int(nodes[paragraph].parent)
    guard parent >= 0, nodes[parent].kind == .item else { return false }
    let list = Int(nodes[parent].parent)
    return list >= 0 && nodes[list].isTight
  }

  /// The task that a paragraph names, if it is a task's first.
  func task(_ paragraph: Int) -> TaskMark? {
    guard paragraph > 0, Int(nodes[paragraph].parent) == paragraph - 1 else { return nil }
    let task = nodes[paragraph - 1].task
    return task == .none ? nil : task
  }

  func firstHeading(from node: Int) -> Int {
    var low = 0
    var high = document.headings.count
    while low < high {
      let middle = (low + high) / 2
      if document.headings[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func openHeading(_ index: Int, into out: inout [UInt8]) {
    startLine(&out)
    out.append("<h")
    out.append(0x30 + nodes[index].level)
    while nextHeading < document.headings.count, document.headings[nextHeading].node < index { nextHeading += 1 }
    if nextHeading < document.headings.count, document.headings[nextHeading].node == index,
      var id = dress.id(of: document.headings[nextHeading])
    {
      out.append(" id=\"")
      id.withUTF8 { appendEscaped(bytes: $0, to: &out) }
      out.append(0x22)
    }
    out.append(0x3E)
  }

  func openList(_ index: Int, into out: inout [UInt8]) {
    startLine(&out)
    if !nodes[index].isOrdered {
      out.append("<ul>\n")
    } else if nodes[index].number == 1 {
      out.append("<ol>\n")
    } else {
      out.append("<ol start=\"")
      out.append(contentsOf: String(nodes[index].number).utf8)
      out.append("\">\n")
    }
  }

  mutating func openCallout(_ index: Int, into out: inout [UInt8]) {
    startLine(&out)
    if let end = dress.openCallout(index, of: document, into: &out) {
      calloutEnds.append(end)
      return
    }
    let kind = nodes[index].callout
    out.append("<aside class=\"callout callout-")
    out.append(kind.name)
    out.append("\">\n<p class=\"callout-title\">")
    switch kind {
    case .note: out.append("Note")
    case .tip: out.append("Tip")
    case .important: out.append("Important")
    case .warning: out.append("Warning")
    case .caution: out.append("Caution")
    }
    out.append("</p>\n")
    calloutEnds.append("</aside>\n")
  }

  mutating func openLink(_ index: Int, into out: inout [UInt8]) {
    // A refused link keeps its words.
    if nodes[index].isRefused { return }
    if let end = dress.openLink(index, of: document, into: &out) {
      linkEnd = end
      return
    }
    linkEnd = "</a>"
    out.append("<a href=\"")
    appendEscaped(destination: bytes(nodes[index].destination), to: &out)
    writeTitle(index, into: &out)
    out.append("\">")
  }

  func writeTitle(_ index: Int, into out: inout [UInt8]) {
    if nodes[index].title.isEmpty { return }
    out.append("\" title=\"")
    appendEscaped(bytes: bytes(nodes[index].title), to: &out)
  }

  func writeImage(_ index: Int, into out: inout [UInt8]) {
    if nodes[index].isRefused {
      writeAlternative(index, into: &out)
      return
    }
    if dress.image(index, of: document, into: &out) { return }
    out.append("<img src=\"")
    appendEscaped(destination: bytes(nodes[index].destination), to: &out)
    out.append("\" alt=\"")
    writeAlternative(index, into: &out)
    writeTitle(index, into: &out)
    out.append("\" />")
  }

  /// A picture's alternative text.
  func writeAlternative(_ index: Int, into out: inout [UInt8]) {
    for child in index + 1..<max(index + 1, Int(nodes[index].end)) {
      switch nodes[child].kind {
      case .text, .code, .htmlInline: appendEscaped(bytes: bytes(nodes[child].literal), to: &out)
      case .softBreak, .lineBreak: out.append(0x20)
      default: break
      }
    }
  }

  func writeHTML(_ index: Int, into out: inout [UInt8]) {
    guard nodes[index].isRefused else {
      out.append(contentsOf: bytes(nodes[index].literal))
      return
    }
    let isBlock = nodes[index].kind == .htmlBlock
    if isBlock { out.append("<pre><code>") }
    appendEscaped(bytes: bytes(nodes[index].literal), to: &out)
    if isBlock { out.append("</code></pre>") }
  }

  func writeCode(_ index: Int, into out: inout [UInt8]) {
    let name = document.fenceName(of: index)
    if !nodes[index].title.isEmpty, dress.fenced(index, of: document, into: &out) { return }
    if nodes[index].title.isEmpty {
      out.append("<pre><code>")
    } else {
      out.append("<pre><code class=\"language-")
      appendEscaped(bytes: bytes(name), to: &out)
      out.append("\">")
    }
    appendEscaped(bytes: bytes(nodes[index].literal), to: &out)
    out.append("</code></pre>\n")
  }

  /// Whether a cell names its column; one without words names nothing.
  func isHeaderCell(_ index: Int) -> Bool {
    guard Int(nodes[index].end) > index + 1 else { return false }
    let row = Int(nodes[index].parent)
    return row > 0 && nodes[Int(nodes[row].parent)].kind == .tableHead
  }

  func openCell(_ index: Int, into out: inout [UInt8]) {
    out.append(isHeaderCell(index) ? "<th scope=\"col\"" : "<td")
    switch nodes[index].alignment {
    case .none: break
    case .left: out.append(" class=\"align-left\"")
    case .center: out.append(" class=\"align-center\"")
    case .right: out.append(" class=\"align-right\"")
    }
    out.append(0x3E)
  }
}
