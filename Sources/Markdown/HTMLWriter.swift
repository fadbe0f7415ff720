/// Writes nodes as HTML, by loops only; the bytes are CommonMark's own where a text uses nothing beyond it.
struct HTMLWriter<Dress: HTMLDress> {
  let document: Document
  let nodes: UnsafeBufferPointer<Node>
  let text: UnsafeBufferPointer<UInt8>
  let dress: Dress
  /// Where this writer's own output begins.
  let beginning: Int
  var nextHeading = 0
  /// What closes the open link; links do not nest.
  var linkEnd: StaticString = "</a>"
  /// What closes the open callouts.
  // Tables hold nothing but text, so one is open at a time.
  var tableEnd: StaticString = ""
  var calloutEnds: [StaticString] = []

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
    if dress.leavesOut(index, of: document) { return true }
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
    case .link:
      if nodes[index].isRefused { return }
      out.append(linkEnd)
      dress.closeLink(index, of: document, into: &out)
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
