import Diagnostics

/// What a lesson's front matter says.
public struct LessonPlan: Sendable, Hashable {
  /// What it is held as.
  public var form: Form
  /// Whom it is held for: a class's band, adults, or those who help for a living.
  public var band: Band
  /// How many minutes it takes.
  public var minutes: Int
  /// The term in which it counts for the statutory hours; nil where it does not.
  public var term: Int?
  /// The themes of the curriculum that it serves.
  public var themes: [Link]
  /// The quiz that goes with it.
  public var quiz: Link?
  /// The leaflets that go home with it.
  public var leaflets: [Link]
  /// Where that stands.
  public var span: Span?

  /// Makes a plan.
  public init(
    form: Form, band: Band, minutes: Int, term: Int?, themes: [Link], quiz: Link?, leaflets: [Link], span: Span?
  ) {
    self.form = form
    self.band = band
    self.minutes = minutes
    self.term = term
    self.themes = themes
    self.quiz = quiz
    self.leaflets = leaflets
    self.span = span
  }

  /// What a lesson is held as.
  public enum Form: String, CaseIterable, Sendable {
    /// A lesson of a class.
    case lesson
    /// Twenty minutes with the form teacher.
    case formTime = "form-time"
    /// An evening with parents.
    case parentsEvening = "parents-evening"
    /// A training of staff.
    case staffTraining = "staff-training"
  }
}
