/// The kinds of page; each has a folder in Content, a section in the site and a project link of its own.
public enum PageKind: String, CaseIterable, Sendable, Hashable {
  /// What happened to a fictional person, and what helped.
  case `case`
  /// How people are lured or pressed, and the signs.
  case tactic
  /// Something to do, step by step.
  case guide
  /// For those who help for a living.
  case professionals
  /// Questions, or a story with decisions.
  case quiz
  /// Sheets for paper: leaflets, posters, cards, forms and letters.
  case leaflet
  /// A lesson for a class, with everything that it takes.
  case lesson
  /// A talk with slides and notes.
  case talk
  /// Anything else.
  case page

  /// The folder in Content and in the output.
  public var folder: String {
    switch self {
    case .case: "cases"
    case .tactic: "tactics"
    case .guide: "guides"
    case .professionals: "professionals"
    case .quiz: "quizzes"
    case .leaflet: "leaflets"
    case .lesson: "lessons"
    case .talk: "talks"
    case .page: "pages"
    }
  }
}
