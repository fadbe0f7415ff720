/// A quiz or a story.
public enum Definition: Sendable, Equatable {
  /// Questions.
  case quiz(Quiz)
  /// Scenes and choices.
  case story(Story)

  /// What keeps it from being played.
  public var fault: Fault? {
    switch self {
    case .quiz(let quiz): quiz.fault
    case .story(let story): story.fault
    }
  }

  /// The definition as bytes, for a page to carry.
  public var bytes: [UInt8] {
    var out = ByteWriter()
    switch self {
    case .quiz(let quiz):
      for byte in [1, quiz.draw, quiz.perGoal, quiz.pass, quiz.goals] { out.byte(byte) }
      out.count(quiz.questions.count)
      for question in quiz.questions {
        for byte in [question.kind.rawValue, question.goal, question.weight, question.count] { out.byte(byte) }
        out.word(question.right)
        out.word(question.last)
      }
    case .story(let story):
      out.byte(2)
      out.list(story.variables)
      out.count(story.scenes.count)
      for scene in story.scenes { Definition.write(scene, to: &out) }
    }
    return out.bytes
  }

  private static func write(_ scene: Story.Scene, to out: inout ByteWriter) {
    out.byte(scene.ending.rawValue)
    write(scene.condition, to: &out)
    out.count(scene.choices.count)
    for choice in scene.choices {
      for byte in [choice.target, choice.variable, choice.value, choice.isSafe ? 1 : 0] { out.byte(byte) }
    }
    out.count(scene.blocks.count)
    for block in scene.blocks { write(block, to: &out) }
  }

  private static func write(_ condition: Story.Condition, to out: inout ByteWriter) {
    out.count(condition.terms.count)
    for term in condition.terms {
      out.byte(term.variable)
      out.short(term.values)
    }
  }

  /// Reads a definition, and refuses what cannot be played.
  public static func read(_ bytes: [UInt8]) throws(Fault) -> Definition {
    guard bytes.count <= Limits.definition else { throw .length }
    var reader = ByteReader(bytes)
    let definition: Definition
    switch try reader.byte() {
    case 1: definition = .quiz(try quiz(&reader))
    case 2: definition = .story(try story(&reader))
    default: throw .unknown
    }
    try reader.end()
    if let fault = definition.fault { throw fault }
    return definition
  }

  private static func quiz(_ reader: inout ByteReader) throws(Fault) -> Quiz {
    var quiz = Quiz(
      draw: try reader.byte(), perGoal: try reader.byte(), pass: try reader.byte(), goals: try reader.byte(),
      questions: [])
    let count = try reader.byte(upTo: Limits.questions)
    while quiz.questions.count < Int(count) {
      guard let kind = Question.Kind(rawValue: try reader.byte()) else { throw .number }
      quiz.questions.append(
        Question(
          kind: kind, goal: try reader.byte(), weight: try reader.byte(), count: try reader.byte(),
          right: try reader.word(), last: try reader.word()))
    }
    return quiz
  }

  private static func story(_ reader: inout ByteReader) throws(Fault) -> Story {
    var story = Story(scenes: [])
    let variables = try reader.byte(upTo: Limits.variables)
    while story.variables.count < Int(variables) { story.variables.append(try reader.byte()) }
    let count = try reader.byte(upTo: Limits.scenes)
    while story.scenes.count < Int(count) { story.scenes.append(try scene(&reader)) }
    return story
  }

  private static func scene(_ reader: inout ByteReader) throws(Fault) -> Story.Scene {
    guard let ending = Story.Ending(rawValue: try reader.byte()) else { throw .number }
    var scene = Story.Scene(ending: ending, condition: try condition(&reader))
    let choices = try reader.byte(upTo: Limits.choices)
    while scene.choices.count < Int(choices) {
      scene.choices.append(
        Story.Choice(
          target: try reader.byte(), variable: try reader.byte(), value: try reader.byte(),
          isSafe: try reader.byte(upTo: 1) == 1))
    }
    let blocks = try reader.byte(upTo: Limits.blocks)
    while scene.blocks.count < Int(blocks) { scene.blocks.append(try condition(&reader)) }
    return scene
  }

  private static func condition(_ reader: inout ByteReader) throws(Fault) -> Story.Condition {
    var condition = Story.Condition()
    let count = try reader.byte(upTo: Limits.variables)
    while condition.terms.count < Int(count) {
      condition.terms.append(.init(variable: try reader.byte(), values: try reader.short()))
    }
    return condition
  }
}
