import Diagnostics

/// What a quiz's front matter says of how it is played.
public struct QuizPlan: Sendable, Hashable {
  /// How many minutes it takes.
  public var minutes: Int
  /// How many questions one run asks; nil asks all.
  public var draw: Int?
  /// How many of each goal at least.
  public var perGoal: Int
  /// The per cent of the points from which on it counts as passed.
  public var pass: Int
  /// Whether all questions stand on one page.
  public var showsAll: Bool
  /// Where that stands.
  public var span: Span?

  /// Makes a plan.
  public init(minutes: Int, draw: Int?, perGoal: Int, pass: Int, showsAll: Bool, span: Span?) {
    self.minutes = minutes
    self.draw = draw
    self.perGoal = perGoal
    self.pass = pass
    self.showsAll = showsAll
    self.span = span
  }
}

/// What a decision story's front matter says of how it is played.
public struct StoryPlan: Sendable, Hashable {
  /// How many minutes it takes.
  public var minutes: Int
  /// Whether it is a helper that asks and ends in a plan, and not a tale of somebody else.
  public var isHelper: Bool
  /// Where that stands.
  public var span: Span?

  /// Makes a plan.
  public init(minutes: Int, isHelper: Bool, span: Span?) {
    self.minutes = minutes
    self.isHelper = isHelper
    self.span = span
  }
}

/// Something that a quiz is to teach.
public struct Goal: Sendable, Hashable {
  /// The name that questions use, the same in all languages.
  public var key: String
  /// What it is, for readers.
  public var words: String
  /// Where it stands.
  public var span: Span

  /// Makes a goal.
  public init(key: String, words: String, span: Span) {
    self.key = key
    self.words = words
    self.span = span
  }
}

/// A question or a scene, as far as other languages must have the same.
public struct PlayMark: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// Its kind, goal, options and right answers, or its choices and where they lead.
  public var form: String
  /// Where it stands.
  public var span: Span

  /// Whether it is a question that fits a class.
  public var isForClass: Bool { form.contains("; class;") }

  /// Makes a mark.
  public init(id: String, form: String, span: Span) {
    self.id = id
    self.form = form
    self.span = span
  }
}
