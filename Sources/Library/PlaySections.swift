import Diagnostics
import Markdown

/// The parts into which a quiz's or story's headings of the second level divide its text.
struct PlaySections {
  /// One heading and what stands below it.
  struct Section {
    let heading: Heading
    /// Its top-level nodes, the heading and the comments left out.
    var nodes: [Int] = []
    /// Its comments that stand by themselves, each with the number of nodes before it.
    var comments: [(comment: Comment, before: Int)] = []
  }

  /// What stands before the first heading.
  private(set) var opening: [Int] = []
  private(set) var sections: [Section] = []

  init(_ document: Document) {
    let headings = Dictionary(document.headings.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
    let comments = Dictionary(document.comments.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
    var node = Int(document.nodes[0].firstChild)
    while node >= 0 {
      if let heading = headings[node], heading.level == 2 {
        sections.append(Section(heading: heading))
      } else if let comment = comments[node] {
        if !comment.text.hasPrefix("allow:"), let last = sections.indices.last {
          sections[last].comments.append((comment, sections[last].nodes.count))
        }
      } else if let last = sections.indices.last {
        sections[last].nodes.append(node)
      } else {
        opening.append(node)
      }
      node = Int(document.nodes[node].nextSibling)
    }
  }
}

extension Document {
  /// Where a node stands, or the heading before it.
  func place(of node: Int, or heading: Heading) -> Span { nodes[node].span ?? heading.span }

  /// The comments within a node.
  func comments(in node: Int) -> [Comment] {
    comments.filter { $0.node > node && $0.node < Int(nodes[node].end) }
  }
}
