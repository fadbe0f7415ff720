/// Writes nodes as HTML, by loops only; the bytes are CommonMark's own where a text uses nothing beyond it.
struct HTMLWriter<Dress: HTMLDress> {
  let document: Document
  let nodes: UnsafeBufferPointer<Node>
  let text: UnsafeBufferPointer<UInt8>
  let dress: Dress
  /// Where this writer's own output begins.
  private let beginning: Int
  private var nextHeading = 0
  /// What closes the open link; links do not nest.
  private var linkEnd: StaticString = "</a>"
  /// What closes the open callouts.
  // Tables hold nothing but text, so one is open at a time.
  private var tableEnd: StaticString = ""
  private var calloutEnds: [StaticString] = []

  init(
    document: Document, nodes: UnsafeBufferPointer<Node>, text: UnsafeBufferPointer<UInt8>, dress: Dress,
    from beginning: Int
  ) {
    self.document = document
    self.nodes = nodes
    self.text = text
    self.dress = dress
    self.beginning = beginning
  }

  mutating func write(_ top: Int, into out: inout [UInt8]) {
    nextHeading = firstHeading(from: top)
    var index = top
    while true {
      let isWhole = open(index, into: &out)
      let next = isWhole ? Int(nodes[index].end) : index + 1
      var done = index
      if isWhole {
        if done == top { return }
        done = Int(nodes[done].parent)
      }
      while Int(nodes[done].end) == next {
        close(done, into: &out)
        if done == top { return }
        done = Int(nodes[done].parent)
      }
      index = next
    }
  }

  /// Writes what stands before a node's children; true where the node is written whole.
  private mutating func open(_ index: Int, into out: inout [UInt8]) -> Bool {
    switch nodes[index].kind {
    case .text:
      appendEscaped(bytes: bytes(nodes[index].literal), to: &out)
    case .softBreak:
      out.append(0x0A)
    case .lineBreak:
      out.append("<br />\n")
    case .code:
      out.append("<code>")
      appendEscaped(bytes: bytes(nodes[index].literal), to: &out)
      out.append("</code>")
    case .emphasis:
      out.append("<em>")
    case .strong:
      out.append("<strong>")
    case .link:
      openLink(index, into: &out)
    case .image:
      writeImage(index, into: &out)
      return true
    case .htmlInline:
      writeHTML(index, into: &out)
    case .document, .comment:
      break
    default:
      return openBlock(index, into: &out)
    }
    return false
  }

  private mutating func openBlock(_ index: Int, into out: inout [UInt8]) -> Bool {
    switch nodes[index].kind {
    case .paragraph:
      if !isTight(index) {
        startLine(&out)
        out.append("<p>")
      }
      if let task = task(index) {
        out.append(
          task == .done
            ? "<label><input type=\"checkbox\" disabled=\"\" checked=\"\" /> "
            : "<label><input type=\"checkbox\" disabled=\"\" /> ")
      }
    case .heading:
      openHeading(index, into: &out)
    case .thematicBreak:
      startLine(&out)
      out.append("<hr />\n")
    case .blockQuote:
      startLine(&out)
      out.append("<blockquote>\n")
    case .callout:
      openCallout(index, into: &out)
    case .list:
      openList(index, into: &out)
    case .item:
      startLine(&out)
      out.append(nodes[index].task == .none ? "<li>" : "<li class=\"task\">")
    case .codeBlock:
      startLine(&out)
      writeCode(index, into: &out)
    case .htmlBlock:
      startLine(&out)
      writeHTML(index, into: &out)
      startLine(&out)
    case .table:
      startLine(&out)
      tableEnd = dress.openTable(index, of: document, into: &out) ?? ""
      out.append("<table>\n")
    case .tableHead:
      out.append("<thead>\n")
    case .tableBody:
      out.append("<tbody>\n")
    case .tableRow:
      out.append("<tr>\n")
    case .tableCell:
      openCell(index, into: &out)
    default:
      break
    }
    return false
  }

  private mutating func close(_ index: Int, into out: inout [UInt8]) {
    switch nodes[index].kind {
    case .emphasis: out.append("</em>")
    case .strong: out.append("</strong>")
    case .link: if !nodes[index].isRefused { out.append(linkEnd) }
    case .paragraph:
      if task(index) != nil { out.append("</label>") }
      if !isTight(index) { out.append("</p>\n") }
    case .heading:
      out.append("</h")
      out.append(0x30 + nodes[index].level)
      out.append(">\n")
    case .blockQuote:
      startLine(&out)
      out.append("</blockquote>\n")
    case .callout:
      startLine(&out)
      out.append(calloutEnds.popLast() ?? "")
    case .list: out.append(nodes[index].isOrdered ? "</ol>\n" : "</ul>\n")
    case .item: out.append("</li>\n")
    case .table:
      out.append("</table>\n")
      out.append(tableEnd)
    case .tableHead: out.append("</thead>\n")
    case .tableBody: out.append("</tbody>\n")
    case .tableRow: out.append("</tr>\n")
    case .tableCell: out.append(isHeaderCell(index) ? "</th>\n" : "</td>\n")
    default: break
    }
  }
}

// What takes more than a line.
extension HTMLWriter {
  private func bytes(_ slice: Slice) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[slice.range])
  }

  private func startLine(_ out: inout [UInt8]) {
    if out.count > beginning, out[out.count - 1] != 0x0A { out.append(0x0A) }
  }

  private func isTight(_ paragraph: Int) -> Bool {
    let parent = Int(nodes[paragraph].parent)
    guard parent >= 0, nodes[parent].kind == .item else { return false }
    let list = Int(nodes[parent].parent)
    return list >= 0 && nodes[list].isTight
  }

  /// The task that a paragraph names, if it is a task's first.
  private func task(_ paragraph: Int) -> TaskMark? {
    guard paragraph > 0, Int(nodes[paragraph].parent) == paragraph - 1 else { return nil }
    let task = nodes[paragraph - 1].task
    return task == .none ? nil : task
  }

  private func firstHeading(from node: Int) -> Int {
    var low = 0
    var high = document.headings.count
    while low < high {
      let middle = (low + high) / 2
      if document.headings[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func openHeading(_ index: Int, into out: inout [UInt8]) {
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

  private func openList(_ index: Int, into out: inout [UInt8]) {
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

  private mutating func openCallout(_ index: Int, into out: inout [UInt8]) {
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

  private mutating func openLink(_ index: Int, into out: inout [UInt8]) {
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

  private func writeTitle(_ index: Int, into out: inout [UInt8]) {
    if nodes[index].title.isEmpty { return }
    out.append("\" title=\"")
    appendEscaped(bytes: bytes(nodes[index].title), to: &out)
  }

  private func writeImage(_ index: Int, into out: inout [UInt8]) {
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
  private func writeAlternative(_ index: Int, into out: inout [UInt8]) {
    for child in index + 1..<max(index + 1, Int(nodes[index].end)) {
      switch nodes[child].kind {
      case .text, .code, .htmlInline: appendEscaped(bytes: bytes(nodes[child].literal), to: &out)
      case .softBreak, .lineBreak: out.append(0x20)
      default: break
      }
    }
  }

  private func writeHTML(_ index: Int, into out: inout [UInt8]) {
    guard nodes[index].isRefused else {
      out.append(contentsOf: bytes(nodes[index].literal))
      return
    }
    let isBlock = nodes[index].kind == .htmlBlock
    if isBlock { out.append("<pre><code>") }
    appendEscaped(bytes: bytes(nodes[index].literal), to: &out)
    if isBlock { out.append("</code></pre>") }
  }

  private func writeCode(_ index: Int, into out: inout [UInt8]) {
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
  private func isHeaderCell(_ index: Int) -> Bool {
    guard Int(nodes[index].end) > index + 1 else { return false }
    let row = Int(nodes[index].parent)
    return row > 0 && nodes[Int(nodes[row].parent)].kind == .tableHead
  }

  private func openCell(_ index: Int, into out: inout [UInt8]) {
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
