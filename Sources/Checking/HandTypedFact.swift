import Diagnostics
import Library
import Markdown

/// Telephone numbers and official addresses come from the registry, so that one edit corrects every page.
struct HandTypedFact: TextRule {
  static let descriptions = [
    RuleDescription("hand-typed-fact", "Telephone numbers and official addresses come from the registry")
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    addresses(open, known) + numbers(open, known)
  }

  /// Links to an address that the registry keeps.
  private func addresses(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    open.document.links.compactMap { node in
      let link = open.document.nodes[node]
      let destination = open.document.bytes(link.destination)
      guard destination.starts(with: "http".utf8) || destination.starts(with: "tel:".utf8) else { return nil }
      let address = String(decoding: destination, as: UTF8.self)
      guard let entry = known.typed.entry(forAddress: address) else { return nil }
      return Diagnostic(
        "hand-typed-fact", file: open.text.file, span: link.span,
        "the address is typed by hand, and the registry keeps it",
        fix: "write '\(entry)' in its place")
    }
  }

  /// Numbers in the words themselves, outside of links to the registry.
  private func numbers(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    let document = open.document
    var found: [Diagnostic] = []
    var index = 0
    while index < document.nodes.count {
      let node = document.nodes[index]
      if node.kind == .link, document.bytes(node.destination).starts(with: "help:".utf8) {
        index = max(index + 1, Int(node.end))
        continue
      }
      if node.kind == .text || node.kind == .code, mayHoldNumber(node, document) {
        for hit in known.typed.numbers(in: document.bytes(node.literal)) {
          found.append(
            Diagnostic(
              "hand-typed-fact", file: open.text.file, span: span(of: hit.text, near: index, open),
              "the number \(hit.text) is typed by hand\(hit.entry == nil ? "" : ", and the registry keeps it")",
              fix: hit.entry.map { "write '[\(hit.text)](\($0))'" }
                ?? "add it to Content/registry/contacts.yml and link to it as 'help:…'"))
        }
      }
      index += 1
    }
    return found
  }

  // Nearly every text holds none, and that is quickly seen.
  private func mayHoldNumber(_ node: Node, _ document: Document) -> Bool {
    document.text.withUnsafeBufferPointer {
      TypedByHand.mayHoldNumber(UnsafeBufferPointer(rebasing: $0[node.literal.range]))
    }
  }

  /// Text has no span of its own: the number is looked for in the block that holds it.
  private func span(of text: String, near node: Int, _ open: OpenText) -> Span? {
    var holder = node
    while holder > 0, open.document.nodes[holder].span == nil { holder = Int(open.document.nodes[holder].parent) }
    guard holder > 0, let block = open.document.nodes[holder].span else { return nil }
    let wanted = Array(text.utf8)
    let range = block.range.clamped(to: 0..<open.bytes.count)
    guard range.count >= wanted.count else { return block }
    for start in range.lowerBound...(range.upperBound - wanted.count)
    where open.bytes[start] == wanted[0] && open.bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return Span(start, start + wanted.count)
    }
    return block
  }
}
