import Diagnostics
import Library

/// Whether pupils are asked about themselves: whoever answers would have to tell, in front of the class.
struct Disclosure {
  /// The rule in whose name it speaks.
  let rule: String
  let open: OpenText
  let known: Known

  /// Looks at what is asked in some blocks of words.
  func check(_ nodes: [Int]) -> [Diagnostic] {
    let rules = known.registry.guidance.lessons
    let language = open.text.language
    guard rules.disclosure.indices.contains(language), !rules.disclosure[language].isEmpty else { return [] }
    return nodes.flatMap { node -> [Diagnostic] in
      let block = BlockText(node: node, open: open)
      let bytes = block.bytes
      let text = String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
      return sentences(of: text).compactMap { sentence -> Diagnostic? in
        guard let range = rules.disclosure[language].lazy.compactMap({ $0.range(in: sentence) }).first,
          !isQuoted(range.lowerBound, in: text),
          !(rules.unless[language].contains { sentence.contains($0) })
        else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
        return Diagnostic(
          rule, file: open.text.file, span: block.span(of: start..<end, in: bytes),
          "'\(String(decoding: bytes[start..<end], as: UTF8.self))' asks pupils about themselves",
          fix: "ask about the people in the story")
      }
    }
  }

  private func sentences(of text: String) -> [Substring] {
    text.split { "。！？；.!?;".contains($0) }
  }

  /// Whether a place lies between quotation marks.
  private func isQuoted(_ place: String.Index, in text: String) -> Bool {
    var depth = 0
    for character in text[..<place] {
      if "「『“".contains(character) { depth += 1 }
      if "」』”".contains(character) { depth -= 1 }
    }
    return depth > 0
  }
}
