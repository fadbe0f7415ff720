import Diagnostics
import Library
import Markdown

/// Words that hurt, promise, blame or are not ours; Content/rules/words.yml says which, and what to say instead.
struct WordLists: TextRule {
  static let descriptions = [
    RuleDescription("word-term", "Things have the names of the glossary"),
    RuleDescription("word-blame", "Nobody who was harmed is blamed"),
    RuleDescription("word-hopeless", "No sentence takes hope away without saying who helps"),
    RuleDescription("word-loud", "Nothing shouts"),
    RuleDescription("word-role", "Help is for whoever was harmed"),
    RuleDescription("word-promise", "Nothing is promised that nobody can keep"),
    RuleDescription("word-obey", "Nobody is told to do as the other side says"),
    RuleDescription("word-offender", "Nothing teaches how it is done"),
    RuleDescription("word-disclosure", "Nobody is asked to speak of themselves before others"),
    RuleDescription("word-copy", "Evidence is never a copy of the image sent round"),
    RuleDescription("word-foreign", "Words and characters are those of the language's readers"),
    RuleDescription("word-official", "Words are plain, not those of offices"),
    RuleDescription("word-unkind", "Nobody is put down for an answer"),
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    let rules = known.registry.guidance.words
    guard rules.finders.indices.contains(open.text.language), let finder = rules.finders[open.text.language]
    else { return [] }
    return suspects(in: open.document, finder).flatMap { node in
      look(into: BlockText(node: node, open: open), finder, rules)
    }
  }

  /// The blocks in which a word may stand; most texts have none, and that is quickly seen.
  private func suspects(in document: Document, _ finder: WordFinder) -> [Int] {
    var suspects: [Int] = []
    var block = 0
    var state: UInt32 = 0
    document.nodes.withUnsafeBufferPointer { nodes in
      document.text.withUnsafeBufferPointer { text in
        for index in nodes.indices {
          let kind = nodes[index].kind
          if BlockText.holdsWords(kind) {
            block = index
            state = 0
          } else if kind == .text, suspects.last != block {
            let literal = UnsafeBufferPointer(rebasing: text[nodes[index].literal.range])
            if finder.mayFind(in: literal, from: &state) { suspects.append(block) }
          }
        }
      }
    }
    return suspects
  }

  private func look(into block: BlockText, _ finder: WordFinder, _ rules: WordRules) -> [Diagnostic] {
    let open = block.open
    let bytes = block.bytes
    let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let quoted = quotes(in: bytes)
    var reported: [(rule: String, range: Range<Int>)] = []
    return finder.words(in: small).sorted { ($0.start, $1.word.length) < ($1.start, $0.word.length) }.compactMap {
      hit in
      let entry = rules.entries[hit.word.owner]
      let range = hit.start..<hit.start + hit.word.length
      guard entry.holds(for: open.kind, open.about), !isPart(of: entry.unless, range, small),
        !(entry.mayBeQuoted && quoted.contains { $0.contains(range.lowerBound) }),
        !(entry.mayStandByHelp && block.namesHelp),
        // A word within one that is reported already says nothing new.
        !reported.contains(where: { $0.rule == entry.rule && $0.range.overlaps(range) })
      else { return nil }
      reported.append((entry.rule, range))
      let word = String(decoding: bytes[range], as: UTF8.self)
      return Diagnostic(
        entry.rule, entry.isError ? .error : .warning, file: open.text.file, span: block.span(of: range, in: bytes),
        "'\(word)' is not written here", fix: entry.say)
    }
  }

  /// Whether a word is only part of a longer one that is fine.
  private func isPart(of longer: [[UInt8]], _ range: Range<Int>, _ text: [UInt8]) -> Bool {
    longer.contains { word in
      guard word.count >= range.count else { return false }
      return (max(0, range.upperBound - word.count)...range.lowerBound).contains { start in
        start + word.count <= text.count && text[start..<start + word.count].elementsEqual(word)
      }
    }
  }

  /// The stretches between quotation marks.
  private func quotes(in bytes: [UInt8]) -> [Range<Int>] {
    var open: (mark: String, start: Int)?
    var found: [Range<Int>] = []
    let marks = [("「", "」"), ("『", "』"), ("“", "”"), ("\"", "\"")]
    for index in bytes.indices {
      if let (mark, start) = open {
        if stands(mark, at: index, in: bytes) {
          found.append(start..<index)
          open = nil
        }
      } else if let pair = marks.first(where: { stands($0.0, at: index, in: bytes) }) {
        open = (pair.1, index + pair.0.utf8.count)
      }
    }
    return found
  }

  private func stands(_ mark: String, at index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index...].starts(with: mark.utf8)
  }
}
