import Mustache

/// A Mustache interpreter that takes the specification at its word: it indents a partial's text, then parses it.
struct ReferenceInterpreter {
  let templates: [String: String]

  /// The blocks that a parent tag hands over, and what was in force where it stands.
  private final class Handed {
    let blocks: [String: String]
    let outer: Handed?

    init(blocks: [String: String], outer: Handed?) {
      self.blocks = blocks
      self.outer = outer
    }
  }

  func render(_ name: String, over contexts: [Value]) -> String {
    render(ReferenceParser.parse(templates[name] ?? ""), contexts, nil)
  }

  private func render(_ nodes: [ReferenceParser.Node], _ contexts: [Value], _ handed: Handed?) -> String {
    nodes.map { render($0, contexts, handed) }.joined()
  }

  private func render(_ node: ReferenceParser.Node, _ contexts: [Value], _ handed: Handed?) -> String {
    switch node {
    case .text(let text): return text
    case .value(let name, let escaped): return text(of: find(name, contexts), escaped: escaped)
    case .section(let name, let inverted, let inner):
      let turns = self.turns(find(name, contexts))
      if inverted { return turns.isEmpty ? render(inner, contexts, handed) : "" }
      return turns.map { render(inner, contexts + $0, handed) }.joined()
    case .partial(let name, let indentation):
      return render(insert(name, indentation), contexts, handed)
    case .parent(let name, let indentation, let blocks):
      return render(insert(name, indentation), contexts, Handed(blocks: blocks, outer: handed))
    case .block(let name, let site, let inner):
      guard let (text, outer) = find(block: name, handed) else { return render(inner, contexts, handed) }
      return render(text, at: site, contexts, outer)
    }
  }

  private func insert(_ name: String, _ indentation: String?) -> [ReferenceParser.Node] {
    ReferenceParser.parse((templates[name] ?? "").indented(by: indentation ?? ""))
  }

  /// At a site after blanks on its line, what would be indented loses the indentation that is there already.
  private func render(
    _ text: String, at site: ReferenceParser.Site, _ contexts: [Value], _ handed: Handed?
  ) -> String {
    switch site {
    case .inline: return render(ReferenceParser.parse(text), contexts, handed)
    case .allLines(let blanks):
      return render(ReferenceParser.parse(text.indented(by: blanks)), contexts, handed)
    case .laterLines(let blanks):
      let output = render(ReferenceParser.parse(text.indented(by: blanks)), contexts, handed)
      return output.hasPrefix(blanks) ? String(output.dropFirst(blanks.count)) : output
    }
  }

  private func find(block name: String, _ handed: Handed?) -> (String, Handed?)? {
    guard let handed else { return nil }
    return find(block: name, handed.outer) ?? handed.blocks[name].map { ($0, handed.outer) }
  }

  private func find(_ name: String, _ contexts: [Value]) -> Value? {
    if name == "." { return contexts.last }
    let parts = name.split(separator: ".").map(String.init)
    let first = contexts.reversed().lazy.compactMap { member(parts[0], of: $0) }.first
    return parts.dropFirst().reduce(first) { value, part in value.flatMap { member(part, of: $0) } }
  }

  private func member(_ name: String, of value: Value) -> Value? {
    if case .object(let object) = value { object[name] } else { nil }
  }

  /// The contexts that each turn of a section adds.
  private func turns(_ value: Value?) -> [[Value]] {
    switch value {
    case nil, .some(.none), .bool(false): []
    case .bool(true): [[]]
    case .list(let items): items.map { [$0] }
    case .text(let text): text.isEmpty ? [] : [[.text(text)]]
    case .html(let bytes): bytes.isEmpty ? [] : [[.html(bytes)]]
    case .object(let object): [[.object(object)]]
    }
  }

  private func text(of value: Value?, escaped: Bool) -> String {
    switch value {
    case .text(let text): escaped ? text.map(escape).joined() : text
    case .html(let bytes): escaped ? "" : String(decoding: bytes, as: UTF8.self)
    case .bool(let holds): "\(holds)"
    default: ""
    }
  }

  private func escape(_ character: Character) -> String {
    ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"][character] ?? String(character)
  }
}
