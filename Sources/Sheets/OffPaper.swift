import Library
import Markdown

/// What of a text may not be printed: the paragraph, item or row that speaks of what is not confirmed, and whatever
/// would stand there without anything below it.
struct OffPaper: Sendable {
  private let nodes: Set<Int>

  /// Looks through a text; `mayPrint` says whether what a link leads to may stand on paper.
  init(_ document: Document, mayPrint: (_ destination: String) -> Bool) {
    var off: Set<Int> = []
    for link in document.links where !mayPrint(document.string(document.nodes[link].destination)) {
      if let block = Self.block(around: link, document) { off.insert(block) }
    }
    if !off.isEmpty { Self.empty(document, &off) }
    nodes = off
  }

  /// Whether a node stays off paper.
  func contains(_ node: Int) -> Bool { nodes.contains(node) }

  /// Whether a node or anything that it stands in stays off paper.
  func covers(_ node: Int, of document: Document) -> Bool {
    var node = node
    while node > 0 {
      if nodes.contains(node) { return true }
      node = Int(document.nodes[node].parent)
    }
    return false
  }

  /// The smallest part that can be left out without leaving half a sentence.
  private static func block(around link: Int, _ document: Document) -> Int? {
    var node = Int(document.nodes[link].parent)
    while node > 0 {
      let parent = Int(document.nodes[node].parent)
      switch document.nodes[node].kind {
      case .paragraph:
        // An item without its first words would leave the others hanging.
        let isFirst = parent >= 0 && document.nodes[parent].kind == .item && document.nodes[parent].firstChild == node
        return isFirst ? parent : node
      case .tableRow:
        guard parent >= 0, document.nodes[parent].kind == .tableHead else { return node }
        return Int(document.nodes[parent].parent)
      case .heading: return node
      default: node = parent
      }
    }
    return nil
  }

  /// Adds what holds nothing that is left, and headings above nothing.
  private static func empty(_ document: Document, _ off: inout Set<Int>) {
    for node in document.nodes.indices.reversed() {
      switch document.nodes[node].kind {
      case .list, .item, .blockQuote, .callout, .tableBody:
        let inner = document.children(of: node)
        guard !inner.isEmpty, inner.allSatisfy(off.contains) else { continue }
        let isBody = document.nodes[node].kind == .tableBody
        off.insert(isBody ? Int(document.nodes[node].parent) : node)
      case .document: emptyHeadings(document.children(of: node), document, &off)
      default: continue
      }
    }
  }

  private static func emptyHeadings(_ blocks: [Int], _ document: Document, _ off: inout Set<Int>) {
    for (place, heading) in blocks.enumerated().reversed() where document.nodes[heading].kind == .heading {
      let level = document.nodes[heading].level
      let below = blocks[(place + 1)...].prefix {
        document.nodes[$0].kind == .heading
          ? document.nodes[$0].level > level : document.nodes[$0].kind != .thematicBreak
      }.filter { document.nodes[$0].kind != .comment }
      if !below.isEmpty, below.allSatisfy(off.contains) { off.insert(heading) }
      if off.contains(heading) { off.formUnion(below) }
    }
  }
}
