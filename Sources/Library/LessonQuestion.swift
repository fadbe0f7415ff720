import Diagnostics

/// A question to pupils, or a task for them, and what may be answered.
public struct LessonQuestion: Sendable {
  /// The node of its item or heading.
  public var node: Int
  /// What it asks.
  public var content: [Int]
  /// Suggested answers: quotes.
  public var answers: [Int]
  /// Where it is asked.
  public var place: Place
  /// The id of the heading of the second level that it stands below.
  public var section: String
  /// Where it stands.
  public var span: Span

  /// Where a question is asked.
  public enum Place: Sendable, Hashable {
    /// In a step.
    case step
    /// On the way out.
    case exit
    /// On the pupils' sheet.
    case worksheet
  }
}

/// A task of a worksheet: a heading of the third level and what stands below it, or what stands before the first.
public struct WorksheetTask: Sendable {
  /// The node of its heading; nil for what stands before the first.
  public var heading: Int?
  /// What pupils see.
  public var nodes: [Int]
  /// Suggested answers that stand below it by themselves: quotes.
  public var answers: [Int]
  /// Where it begins.
  public var span: Span
}
