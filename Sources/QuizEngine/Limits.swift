/// What a definition may hold at most; whatever is beyond is refused before anything is built from it.
public enum Limits {
  /// Bytes of a definition.
  public static let definition = 60_000
  /// Bytes of an event.
  public static let event = 64
  /// Questions of a quiz.
  public static let questions = 120
  /// Options of a question, steps to order, pairs to match, messages to mark.
  public static let options = 16
  /// Goals of a quiz.
  public static let goals = 12
  /// The weight of a question.
  public static let weight: UInt8 = 9
  /// Scenes of a story.
  public static let scenes = 200
  /// Choices of a scene.
  public static let choices = 12
  /// Blocks of a scene that are shown to some readers only.
  public static let blocks = 120
  /// Things that a story remembers.
  public static let variables = 16
  /// Values that each of them may have.
  public static let values: UInt8 = 16
  /// Choices that can be taken back.
  public static let steps = 200
}
