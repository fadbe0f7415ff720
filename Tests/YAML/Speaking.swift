import Diagnostics
import YAML

/// Diagnostics as lines of `line:column id «marked text»`, in the order in which they were found.
func lines(_ diagnostics: [Diagnostic], in text: String) -> [String] {
  let bytes = Array(text.utf8)
  let source = SourceText(bytes)
  return diagnostics.map { diagnostic in
    guard let span = diagnostic.span else { return "- \(diagnostic.id)" }
    return "\(place(span, in: source)) \(diagnostic.id) «\(marked(span, in: bytes))»"
  }
}

/// What is wrong with a YAML text, as lines.
func faults(of text: String) -> [String] { lines(parse(Array(text.utf8), file: "t.yml").diagnostics, in: text) }

func place(_ span: Span, in source: SourceText) -> String {
  let position = source.position(of: Int(span.start))
  return "\(position.line):\(position.column)"
}

func marked(_ span: Span, in bytes: [UInt8]) -> String {
  String(decoding: bytes[span.range.clamped(to: bytes.indices)], as: UTF8.self)
}

/// A node without its places, written as a person would say it.
func spoken(_ node: Node?) -> String {
  guard let node else { return "nothing" }
  switch node.content {
  case .null: return "null"
  case .scalar(let text, let quoted): return quoted ? "'\(text)'" : text
  case .sequence(let items): return "[" + items.map { spoken($0) }.joined(separator: ", ") + "]"
  case .mapping(let pairs):
    return "{" + pairs.map { "\($0.key.text): \(spoken($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// A text read without a fault and said again, or its faults.
func read(_ text: String) -> String {
  let parsed = parse(Array(text.utf8), file: "t.yml")
  return parsed.diagnostics.isEmpty ? spoken(parsed.node) : lines(parsed.diagnostics, in: text).joined(separator: "; ")
}

/// The value of a key at the top of a text.
func value(_ key: String, in text: String) -> Node? {
  guard case .mapping(let pairs) = parse(Array(text.utf8), file: "t.yml").node?.content else { return nil }
  return pairs.first { $0.key.text == key }?.value
}

/// The mapping that a text holds, opened.
func opened(_ text: String) -> Fields { Fields(parse(Array(text.utf8), file: "t.yml"), file: "t.yml") }
