import Diagnostics
import Library
import Markdown

/// A leaflet has the panels of its layout, each with a heading, and says who helps.
struct Leaflets: TextRule {
  static let descriptions = [
    RuleDescription("leaflet-form", "A leaflet has as many panels as its layout, each begun by a heading"),
    RuleDescription("leaflet-contact", "The contacts of a leaflet's block exist and may be printed"),
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    contacts(open, known) + (open.kind == .leaflet ? form(open) : [])
  }

  private func form(_ open: OpenText) -> [Diagnostic] {
    guard let plan = open.about.leaflet else { return [] }
    let panels = PanelText(open.document).panels
    let wanted = plan.layout.panels
    var found: [Diagnostic] = []
    if !wanted.contains(panels.count) {
      let count = wanted.count == 1 ? "\(wanted.lowerBound)" : "\(wanted.lowerBound) or \(wanted.upperBound)"
      found.append(
        Diagnostic(
          "leaflet-form", file: open.text.file, span: open.document.nodes.first { $0.kind == .thematicBreak }?.span,
          "a \(plan.layout.rawValue) has \(count) panel\(count == "1" ? "" : "s"), and here are \(panels.count)",
          fix: "part panels by a line '---'"))
    }
    for panel in panels where panel.first.map({ open.document.nodes[$0].kind != .heading }) ?? true {
      found.append(
        Diagnostic(
          "leaflet-form", file: open.text.file, span: panel.first.flatMap { open.document.nodes[$0].span },
          "the panel does not begin with a heading", fix: "write '## … {#a-name}' at its top"))
    }
    return found
  }

  private func contacts(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    let contacts = known.registry.contacts
    return open.document.nodes.filter { $0.kind == .codeBlock && !$0.title.isEmpty }.flatMap { node -> [Diagnostic] in
      guard Fence(open.document.string(node.title)).name == "contacts" else { return [] }
      return open.document.string(node.literal).split(whereSeparator: \.isWhitespace).compactMap { word in
        let id = String(word)
        guard let contact = contacts[id] else {
          let near = nearest(to: id, among: contacts.ids).map { "did you mean '\($0)'?" }
          return Diagnostic(
            "leaflet-contact", file: open.text.file, span: node.span, "no 'help:\(id)' in the registry", fix: near)
        }
        if Resolution.contact(contact).mayBePrinted { return nil }
        return Diagnostic(
          "leaflet-contact", file: open.text.file, span: node.span,
          "'help:\(id)' still has to be confirmed, and would not be printed", fix: "take it out of the block")
      }
    }
  }
}
