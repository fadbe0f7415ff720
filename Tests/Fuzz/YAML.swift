// Rooms: YAML Diagnostics
// Libraries: yaml
import Diagnostics
import YAML

/// Reads any bytes as YAML, and holds the result to what the room promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parsed = parse(bytes, file: "f.yml")
  precondition(parsed == parse(bytes, file: "f.yml"), "the same bytes are read in two ways")
  precondition(parsed.node != nil || parsed.diagnostics.hasErrors, "no value and no reason")
  precondition(parsed.diagnostics.count <= 101, "more diagnostics than anyone reads")
  for diagnostic in parsed.diagnostics { check(diagnostic, bytes) }
  if let node = parsed.node { check(node, bytes) }
  decode(parsed)

  // The same text in the middle of a file is read alike, further on.
  let shifted = parse([0x20, 0x20, 0x0A] + bytes + [0x5D], in: 3..<3 + count, file: "f.yml")
  let spans = parsed.diagnostics.map { $0.span?.shifted(by: 3) }
  precondition(shifted.diagnostics.map(\.span) == spans, "spans do not move with the text")
  return 0
}

/// Every span lies in the text, in order, and says what the value says where both are plain.
private func check(_ root: Node, _ bytes: [UInt8]) {
  var open = [(node: root, depth: 1)]
  while let (node, depth) = open.popLast() {
    check(node.span, bytes)
    switch node.content {
    case .null: break
    case .scalar(let text, let quoted): if !quoted { checkPlain(text, node.span, bytes) }
    case .sequence(let items):
      precondition(depth <= 100, "deeper than allowed")
      open += items.map { ($0, depth + 1) }
    case .mapping(let pairs):
      precondition(depth <= 100, "deeper than allowed")
      precondition(Set(pairs.map(\.key.text)).count == pairs.count, "a key stands twice")
      for pair in pairs { check(pair.key.span, bytes) }
      open += pairs.map { ($0.value, depth + 1) }
    }
  }
}

private func checkPlain(_ text: String, _ span: Span, _ bytes: [UInt8]) {
  let written = String(decoding: bytes[span.range], as: UTF8.self)
  // An anchor, a tag or a line break makes what is written longer than what is meant.
  if written.unicodeScalars.contains(where: { "&!\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) }) { return }
  precondition(written.utf8.elementsEqual(text.utf8), "'\(text)' stands at '\(written)'")
}

private func check(_ diagnostic: Diagnostic, _ bytes: [UInt8]) {
  precondition(diagnostic.span != nil, "a diagnostic without a place")
  for span in [diagnostic.span] + diagnostic.notes.map(\.span) {
    if let span { check(span, bytes) }
  }
  precondition(diagnostic.message.utf8.count < 1_000, "a message without end")
}

private func check(_ span: Span, _ bytes: [UInt8]) {
  precondition(span.start >= 0 && span.start <= span.end && Int(span.end) <= bytes.count, "a span outside the text")
}

private enum Word: String, CaseIterable { case first, second, third }

/// Asks every question of every mapping that can be reached by one-letter names.
private func decode(_ parsed: Parsed) {
  var fields = Fields(parsed, file: "f.yml")
  ask(&fields)
  _ = fields.list("l") { ask(&$0) }
  _ = fields.fields("f") { ask(&$0) }
  _ = fields.table("t") { _, row in ask(&row) }
  let found = fields.finish()
  precondition(found.count <= 101, "more diagnostics than anyone reads")
  _ = Fields.list(parsed, file: "f.yml") { ask(&$0) }.diagnostics
}

private func ask(_ fields: inout Fields) {
  _ = (fields.string("a"), fields.required(string: "b"), fields.strings("c"), fields.required(strings: "c"))
  _ = (fields.bool("a"), fields.int("a", in: -5...5), fields.double("a"), fields.date("a"))
  _ = (fields.choice("a", as: Word.self), fields.choices("c", as: Word.self), fields.nodes("c"), fields.entries("t"))
  for key in ["a", "b", "c"] {
    if let date = fields.date(key) { precondition(CalendarDate(date.description) == date, "a date that is not itself") }
  }
}
