import Markdown

/// A question of a quiz as a lesson or talk asks it of a whole class.
public struct ClassQuestion: Sendable {
  /// Its quiz.
  public let page: Page
  /// The quiz's text.
  public let document: Document
  /// The question.
  public let item: QuizItem

  /// Finds a question by `quiz#id`; nil where there is none that fits a class.
  public static func find(
    _ reference: String, in language: LanguageIndex, _ library: Library, _ sources: ProjectSources
  ) throws -> ClassQuestion? {
    let parts = reference.trimmed.split(separator: "#").map(String.init)
    guard parts.count == 2, let page = library.page(.quiz, named: parts[0]), page.about.quiz != nil,
      let text = page.shown(in: language)
    else { return nil }
    let bytes = try sources.bytes(of: text.file)
    guard fingerprint(bytes) == text.fingerprint else { throw SourceChanged(file: text.file) }
    let document = TextTree(bytes, of: text, kind: .quiz).document
    var reader = QuizReader(document, file: text.file)
    let quiz = reader.read(goals: text.goals.map(\.key))
    guard let item = quiz.questions.first(where: { $0.id == parts[1] && $0.isForClass }) else { return nil }
    return ClassQuestion(page: page, document: document, item: item)
  }

  /// The questions that the blocks of a text ask, by the blocks' nodes.
  public static func all(
    of document: Document, in language: LanguageIndex, _ library: Library, _ sources: ProjectSources
  ) throws -> [Int: ClassQuestion] {
    var found: [Int: ClassQuestion] = [:]
    for node in document.nodes.indices where document.nodes[node].kind == .codeBlock {
      guard Fence(document.string(document.nodes[node].title)).name == "question" else { continue }
      found[node] = try find(document.string(document.nodes[node].literal), in: language, library, sources)
    }
    return found
  }

  /// The words of some of its nodes.
  public func text(of nodes: [Int]) -> String { nodes.map { document.plainText(of: $0) }.joined(separator: " ") }
}
