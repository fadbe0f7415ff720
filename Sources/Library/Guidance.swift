/// What Content/rules says about advice, required parts, figures and translations; empty where it says nothing.
public struct Guidance: Sendable {
  /// Advice: advice.yml.
  public var advice = AdviceRules()
  /// What pages must have: required.yml.
  public var required = RequiredRules()
  /// What must not be typed by hand: typed.yml.
  public var typed = TypedRules()
  /// Words that do not stand in texts: words.yml.
  public var words = WordRules()
  /// How long sentences may be: sentences.yml.
  public var sentences = SentenceRules()
  /// What lessons do not ask: lessons.yml.
  public var lessons = LessonRules()
  /// What a translation must keep: translation.yml.
  public var translation = TranslationRules()

  /// Makes an empty one.
  public init() {}
}
