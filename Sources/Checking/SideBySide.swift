import Diagnostics
import Library

/// A translation that nobody has read yet has its source beside it, block by block.
struct SideBySide: PageRule {
  static let descriptions = [
    RuleDescription("translation-shape", "A translation that awaits review has the blocks of its source text")
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    guard let source = page.source else { return [] }
    return library.site.languages.indices.dropFirst().compactMap { language in
      guard page.standing(in: language) == .current, let text = page.texts[language], text.awaitsReview,
        text.shape != source.shape
      else { return nil }
      return Diagnostic(
        "translation-shape", file: text.file, span: text.titleSpan,
        "the text awaits review, and its blocks are not those of \(source.file), which has to stand beside it",
        fix: "give it the same headings, paragraphs, lists and tables in the same order")
    }
  }
}
