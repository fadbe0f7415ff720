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
    let words = ListedWords(rules: rules, finder: finder) { $0.holds(for: open.kind, open.about) }
    return words.hits(in: bytes, namesHelp: block.namesHelp).map { hit in
      Diagnostic(
        hit.entry.rule, hit.entry.isError ? .error : .warning, file: open.text.file,
        span: block.span(of: hit.range, in: bytes),
        "'\(String(decoding: bytes[hit.range], as: UTF8.self))' is not written here", fix: hit.entry.say)
    }
  }
}
