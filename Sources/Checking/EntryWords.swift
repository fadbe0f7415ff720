import Diagnostics
import Library

/// The texts of the registry and of nightlight.yml stand on pages too, so they go by the same lists of words, and
/// between their Chinese characters stand full-width marks.
struct EntryWords: WholeRule {
  static let descriptions: [RuleDescription] = []

  func check(_ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    let rules = library.registry.guidance.words
    let languages = library.site.languages
    return (library.site.texts + library.registry.texts).flatMap { entry in
      let bytes = Array(entry.text.utf8)
      return listed(entry, bytes, rules) + marks(entry, bytes, languages)
    }
  }

  private func listed(_ entry: EntryText, _ bytes: [UInt8], _ rules: WordRules) -> [Diagnostic] {
    guard rules.finders.indices.contains(entry.language), let finder = rules.finders[entry.language] else { return [] }
    // What holds for some readers or some kinds of page only says nothing of words that stand on all of them.
    let words = ListedWords(rules: rules, finder: finder) { $0.bands.isEmpty && $0.kinds.isEmpty }
    return words.hits(in: bytes).map { hit in
      Diagnostic(
        hit.entry.rule, hit.entry.isError ? .error : .warning, file: entry.file, span: entry.span(of: hit.range),
        "'\(String(decoding: bytes[hit.range], as: UTF8.self))' is not written here", fix: hit.entry.say)
    }
  }

  private func marks(_ entry: EntryText, _ bytes: [UInt8], _ languages: [Language]) -> [Diagnostic] {
    guard languages[entry.language].tag.hasPrefix("zh") else { return [] }
    return HalfWidthPunctuation.marks(in: bytes[...]).map { range in
      HalfWidthPunctuation.report(bytes[range.lowerBound + 3], file: entry.file, span: entry.span(of: range))
    }
  }
}
