import Library
import Markdown

/// A question of a quiz as a slide asks it.
struct DeckQuestion: Sendable {
  /// The quiz's text.
  let document: Document
  /// The question.
  let item: QuizItem

  /// Finds a question by `quiz#id`; nil where there is none that fits a class.
  init?(_ reference: String, in language: LanguageIndex, _ library: Library, _ sources: ProjectSources) throws {
    let parts = reference.split(separator: "#").map(String.init)
    guard parts.count == 2, let page = library.page(.quiz, named: parts[0]), page.about.quiz != nil,
      let text = page.shown(in: language)
    else { return nil }
    let bytes = try sources.bytes(of: text.file)
    guard fingerprint(bytes) == text.fingerprint else { throw SourceChanged(file: text.file) }
    let tree = TextTree(bytes, of: text, kind: .quiz)
    var reader = QuizReader(tree.document, file: text.file)
    let quiz = reader.read(goals: text.goals.map(\.key))
    guard let item = quiz.questions.first(where: { $0.id == parts[1] && $0.isForClass }) else { return nil }
    document = tree.document
    self.item = item
  }

  /// Everything that it says at first, as text: for the size of its letters.
  var texts: [String] {
    ([item.heading] + item.stem).map { document.plainText(of: $0) } + item.options.map { text(of: $0.content) }
  }

  /// The words of some nodes.
  func text(of nodes: [Int]) -> String { nodes.map { document.plainText(of: $0) }.joined(separator: " ") }
}
