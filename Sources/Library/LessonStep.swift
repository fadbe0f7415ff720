import Diagnostics

/// A step of a lesson: so many minutes, and what is shown, said and asked in them.
public struct LessonStep: Sendable {
  /// The id of its heading.
  public var id: String
  /// The node of its heading.
  public var heading: Int
  /// Its minutes by topic.
  public var minutes: TopicMinutes
  /// What it is made of, in order.
  public var pieces: [Piece]
  /// Where it begins.
  public var span: Span

  /// A piece of a step.
  public enum Piece: Sendable {
    /// What the teacher says: a quote.
    case saying(Int)
    /// A list of questions, or one that holds some.
    case questions(Int)
    /// A slide, by its place in the lesson.
    case slide(Int)
    /// Anything else.
    case block(Int)
  }
}
