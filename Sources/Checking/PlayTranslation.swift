import Diagnostics
import Library

/// What is played, held or taught is the same in all languages: a quiz's questions and what is right, a story's scenes
/// and where choices lead, a talk's slides, a lesson's parts, minutes and slides.
struct PlayTranslation: PageRule {
  static let descriptions = [
    RuleDescription(
      "translation-play",
      "A translated quiz, story, talk or lesson has the questions, ways, minutes and slides of its source")
  ]

  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic] {
    guard [.quiz, .talk, .lesson].contains(page.kind), let source = page.source else { return [] }
    return library.site.languages.indices.dropFirst().flatMap { language -> [Diagnostic] in
      guard page.standing(in: language) == .current, let text = page.texts[language] else { return [] }
      return goals(source, text) + marks(source, text)
    }
  }

  private func goals(_ source: PageText, _ text: PageText) -> [Diagnostic] {
    let (left, right) = (source.goals.map(\.key), text.goals.map(\.key))
    guard left != right else { return [] }
    return [
      Diagnostic(
        "translation-play", file: text.file, span: text.goals.first?.span ?? text.frontMatter,
        "the goals are '\(right.joined(separator: ", "))', and in the source text '\(left.joined(separator: ", "))'",
        fix: "give the same keys in the same order")
    ]
  }

  private func marks(_ source: PageText, _ text: PageText) -> [Diagnostic] {
    func report(_ span: Span?, _ message: String, _ there: Span?) -> Diagnostic {
      Diagnostic(
        "translation-play", file: text.file, span: span ?? text.frontMatter, message,
        notes: there.map { [.init("the source text is here", file: source.file, span: $0)] } ?? [],
        fix: "write it as in the source text")
    }
    var found: [Diagnostic] = []
    for mark in source.play where !text.play.contains(where: { $0.id == mark.id }) {
      found.append(report(text.play.last?.span, "'#\(mark.id)' of the source text is missing", mark.span))
    }
    for mark in text.play {
      guard let other = source.play.first(where: { $0.id == mark.id }) else {
        found.append(report(mark.span, "'#\(mark.id)' is not in the source text", nil))
        continue
      }
      if other.form != mark.form {
        found.append(report(mark.span, "this is '\(mark.form)', and in the source text '\(other.form)'", other.span))
      }
    }
    if found.isEmpty, source.play.map(\.id) != text.play.map(\.id) {
      let place = zip(source.play, text.play).first { $0.id != $1.id }
      found.append(report(place?.1.span, "they stand in another order than in the source text", place?.0.span))
    }
    return found
  }
}
