import Diagnostics
import Library
import Markdown

/// A fact is not called something else in the clause that holds its link; Content/rules/typed.yml says which and what.
struct FactWords: TextRule {
  static let descriptions = [
    RuleDescription("fact-misnamed", "A fact is not called what it is not, such as a deadline a promise")
  ]

  private static let stops = Set<Character>("，。；：！？,.;:!?、\n")

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    let rules = known.registry.guidance.typed.misnamed
    guard !rules.isEmpty else { return [] }
    let document = open.document
    return document.links.compactMap { node in
      let destination = document.string(document.nodes[node].destination)
      guard destination.hasPrefix("fact:") else { return nil }
      let fact = String(destination.dropFirst(5))
      for rule in rules where rule.facts.contains(fact) && rule.words.indices.contains(open.text.language) {
        let clause = Array(clause(of: node, document))
        guard let word = rule.words[open.text.language].first(where: { clause.hasWord($0) }),
          !rule.unless[open.text.language].contains(where: { clause.hasWord($0) })
        else { continue }
        return Diagnostic(
          "fact-misnamed", file: open.text.file, span: document.nodes[node].span,
          "'\(word)' stands in one clause with 'fact:\(fact)', which is something else", fix: rule.fix)
      }
      return nil
    }
  }

  /// The words around a link up to the marks before and behind it, its own among them, in lower case.
  private func clause(of node: Int, _ document: Document) -> String {
    var block = Int(document.nodes[node].parent)
    while block > 0, ![.paragraph, .heading, .tableCell].contains(document.nodes[block].kind) {
      block = Int(document.nodes[block].parent)
    }
    let end = Int(document.nodes[node].end)
    let before = text(block..<node, document)
    let behind = text(end..<Int(document.nodes[block].end), document)
    return String(before.reversed().prefix { !Self.stops.contains($0) }.reversed()) + text(node..<end, document)
      + String(behind.prefix { !Self.stops.contains($0) })
  }

  private func text(_ nodes: Range<Int>, _ document: Document) -> String {
    nodes.map { index in
      switch document.nodes[index].kind {
      case .text, .code: document.string(document.nodes[index].literal).lowercased()
      case .softBreak, .lineBreak: " "
      default: ""
      }
    }.joined()
  }
}
