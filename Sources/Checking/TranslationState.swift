import Diagnostics
import Library

/// A translation says which text it translates, and readers are told when that has changed.
struct TranslationState: PageRule {
  static let descriptions = [
    RuleDescription("translation-stale", "A translation is of the source text as it is now"),
    RuleDescription("translation-missing", "A language that promises to be complete has every page"),
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    guard let source = page.source else { return [] }
    return library.site.languages.indices.compactMap { language in
      switch page.standing(in: language) {
      case .source, .current: return nil
      case .missing:
        guard library.site.languages[language].isComplete else { return nil }
        let tag = library.site.languages[language].tag
        return Diagnostic(
          "translation-missing", .warning, file: source.file, "the page is missing in \(tag)",
          fix: "run 'nightlight new translation \(page.folder) --lang \(tag)'")
      case .stale:
        guard let text = page.texts[language], let translates = text.translates else { return nil }
        return Diagnostic(
          "translation-stale", .warning, file: text.file, span: text.translatesSpan,
          "the source text has changed since revision \(translates)",
          notes: [.init("the source is here", file: source.file, span: source.titleSpan)],
          fix: "bring the text up to date, then write 'translates: \(source.revision)'")
      }
    }
  }
}
