import Diagnostics

extension TreeBuilder {
  /// Takes a heading's id from its words, where the author wrote one.
  mutating func readHeading(_ index: Int32) {
    guard let span = document.nodes[Int(index)].span else { return }
    var id = ""
    let last = document.nodes.count - 1
    if last > Int(index), document.nodes[last].kind == .text, document.nodes[last].parent == index {
      let slice = document.nodes[last].literal
      if let written = WrittenID(document.text[slice.range]) {
        if let name = written.id {
          id = name
          document.nodes[last].literal.count = Int32(truncatingIfNeeded: written.kept)
        } else {
          findings.report(
            "heading-id", span, "what stands in braces here is no id",
            fix: "write '{#name}' with letters, digits, '-', '_' and '.' only")
        }
      }
    }
    document.headings.append(
      Heading(
        level: Int(document.nodes[Int(index)].level), id: id, isWrittenByHand: !id.isEmpty, node: Int(index), span: span
      ))
  }

  /// Names the headings: what authors wrote comes first, so that no name made from a text takes it away.
  mutating func nameHeadings() {
    var ids = HeadingIDs()
    for heading in document.headings where heading.isWrittenByHand {
      if let before = ids.claim(heading.id, at: heading.span) {
        findings.report(
          "duplicate-heading-id", heading.span, "the id '\(heading.id)' is already taken in this text",
          notes: [Diagnostic.Note("it was first given here", span: before)], fix: "give each heading its own id")
      }
    }
    for (place, heading) in document.headings.enumerated() where !heading.isWrittenByHand {
      var text: [UInt8] = []
      document.appendText(of: heading.node, to: &text)
      document.headings[place].id = ids.make(from: text)
    }
  }
}
