import Diagnostics
import Library

/// Whether what a class hears and reads has sentences that fit its age; the plan itself is read by grown-ups.
struct LessonSentences {
  private let lesson: OpenLesson

  init(_ lesson: OpenLesson) { self.lesson = lesson }

  func check() -> [Diagnostic] {
    let rules = lesson.known.registry.guidance.sentences
    let language = lesson.open.text.language
    guard rules.longest.indices.contains(language) else { return [] }
    let counts = rules.countsCharacters[language]
    // What is too long for anybody is told of by another rule.
    let anybody = lesson.open.about.bands.compactMap { rules.longest[language][$0] }.min() ?? .max
    let sentences = Sentences(countsCharacters: counts)
    return lesson.words.flatMap { node, band -> [Diagnostic] in
      guard lesson.document.nodes[node].kind == .paragraph, let longest = rules.longest[language][band] else {
        return []
      }
      let block = BlockText(node: node, open: lesson.open)
      let bytes = block.bytes
      return sentences.ranges(in: bytes).compactMap { range in
        let length = sentences.length(of: bytes[range])
        guard length > longest, length <= anybody else { return nil }
        return Diagnostic(
          "lesson-band", .warning, file: lesson.open.text.file,
          span: block.span(of: sentences.start(of: range, in: bytes), in: bytes),
          "a sentence of \(length) \(counts ? "characters" : "words"), where \(longest) are the most for \(band.rawValue)",
          fix: "make two of it")
      }
    }
  }
}
