import Diagnostics

/// A part of a lesson that is not a step: a heading with a fixed id, and what stands below it.
public struct LessonPart: Sendable {
  /// Which part it is.
  public var kind: Kind
  /// The node of its heading.
  public var heading: Int
  /// What stands below it, the marks of slides left out.
  public var nodes: [Int]
  /// Where it begins.
  public var span: Span

  /// The parts by the ids of their headings, in the order in which they usually stand.
  public enum Kind: String, CaseIterable, Sendable {
    /// What pupils can do afterwards.
    case goals
    /// Key words.
    case words
    /// What to prepare.
    case prepare
    /// How the room is set up.
    case setup
    /// The rules of the class.
    case groundRules = "ground-rules"
    /// What to do if a pupil tells something.
    case ifTold = "if-told"
    /// What people say, and what is so.
    case myths
    /// Questions to answer on the way out.
    case exit
    /// Easier, larger, further.
    case differentiation
    /// The pupils' sheet.
    case worksheet
    /// The same in easier words.
    case worksheetEasy = "worksheet-easy"
    /// The letter to parents.
    case home
    /// What comes afterwards.
    case followUp = "follow-up"

    /// Whether a lesson of a form has to have it.
    public func isNeeded(in form: LessonPlan.Form) -> Bool {
      switch self {
      case .myths, .worksheet, .worksheetEasy: form == .lesson
      case .home: form == .lesson || form == .formTime
      default: true
      }
    }
  }
}
