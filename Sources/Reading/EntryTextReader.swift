import Diagnostics
import Library
import YAML

/// Every text in several languages of a YAML file, in the order of the file: a mapping that has the source language's
/// tag among its keys holds one.
func entryTexts(in top: Node, _ bytes: [UInt8], file: String, languages: [Language]) -> [EntryText] {
  guard let source = languages.first?.tag else { return [] }
  // What an alias repeats stands in one place only.
  var found = Set<EntryText>()
  var open = [top]
  while let node = open.popLast() {
    switch node.content {
    case .null, .scalar: continue
    case .sequence(let items): open += items
    case .mapping(let pairs):
      let isText = pairs.contains { $0.key.text == source }
      for pair in pairs {
        guard isText, case .scalar(let text, _) = pair.value.content else {
          open.append(pair.value)
          continue
        }
        guard let language = languages.firstIndex(where: { $0.tag == pair.key.text }) else { continue }
        found.insert(
          EntryText(
            text: text, language: language, file: file, span: pair.value.span,
            start: place(of: text, in: pair.value.span, bytes)))
      }
    }
  }
  return found.sorted { $0.span.start < $1.span.start }
}

/// Where a text begins that stands in the file as it is read.
private func place(of text: String, in span: Span, _ bytes: [UInt8]) -> Int? {
  let wanted = Array(text.utf8)
  let whole = span.range.clamped(to: 0..<bytes.count)
  guard !wanted.isEmpty, whole.count >= wanted.count else { return nil }
  return (whole.lowerBound...whole.upperBound - wanted.count).first {
    bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
  }
}
