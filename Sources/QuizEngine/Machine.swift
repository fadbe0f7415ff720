/// The engine as a page drives it: bytes in, bytes out, and a number that says what was wrong.
public struct Machine: Sendable {
  private enum State: Sendable {
    case empty
    case quiz(Quiz, QuizSession)
    case story(Story, StorySession)
  }

  private var state = State.empty

  /// Makes an engine without a definition.
  public init() {}

  /// Takes a definition and begins with a seed; whatever was there before is gone.
  public mutating func define(_ bytes: [UInt8], seed: UInt64) throws(Fault) {
    state = .empty
    switch try Definition.read(bytes) {
    case .quiz(let quiz): state = .quiz(quiz, QuizSession(quiz, seed: seed))
    case .story(let story): state = .story(story, StorySession(story))
    }
  }

  /// Takes an event; one that is refused changes nothing.
  public mutating func take(_ bytes: [UInt8]) throws(Fault) {
    let event = try Event.read(bytes)
    switch state {
    case .empty: throw .noDefinition
    case .quiz(let quiz, var session):
      try session.take(event, quiz)
      state = .quiz(quiz, session)
    case .story(let story, var session):
      try session.take(event, story)
      state = .story(story, session)
    }
  }

  /// What has to be shown, as bytes; the page's script knows their order.
  public func view() -> [UInt8] {
    switch state {
    case .empty: [0]
    case .quiz(let quiz, let session): Machine.view(of: quiz, session)
    case .story(let story, let session): Machine.view(of: story, session)
    }
  }

  /// 1, place, questions, points, most, per cent, passed; goals, each with asked, points, most;
  /// questions, each with its number, state, points, options and their order.
  private static func view(of quiz: Quiz, _ session: QuizSession) -> [UInt8] {
    var out = ByteWriter()
    out.byte(1)
    out.count(session.place)
    out.count(session.drawn.count)
    let whole = session.score(quiz)
    out.word(whole.points)
    out.word(whole.most)
    out.byte(whole.percent)
    out.byte(whole.percent >= quiz.pass ? 1 : 0)
    out.byte(quiz.goals)
    var goal: UInt8 = 0
    while goal < quiz.goals {
      let score = session.score(quiz, goal: goal)
      out.byte(score.asked)
      out.word(score.points)
      out.word(score.most)
      goal &+= 1
    }
    for place in session.drawn.indices {
      let drawn = session.drawn[place]
      let points = session.points(at: place, quiz)
      out.byte(drawn.question)
      out.byte(state(of: session.answers[place], points, most: quiz.questions[Int(drawn.question)].most))
      out.short(points)
      out.list(drawn.options)
    }
    return out.bytes
  }

  /// 0 not answered, 1 not yet right, 2 partly right, 3 right.
  private static func state(of answer: Answer?, _ points: UInt16, most: UInt16) -> UInt8 {
    guard answer != nil else { return 0 }
    return points == most ? 3 : points == 0 ? 1 : 2
  }

  /// 2, scene, ending, steps taken; parts, each 1 where it is shown; values.
  private static func view(of story: Story, _ session: StorySession) -> [UInt8] {
    let scene = story.scenes[Int(session.scene)]
    var out = ByteWriter()
    out.byte(2)
    out.byte(session.scene)
    out.byte(scene.ending.rawValue)
    out.count(session.steps.count)
    out.count(scene.blocks.count)
    for block in scene.blocks { out.byte(block.holds(for: session.values) ? 1 : 0) }
    out.list(session.values)
    return out.bytes
  }
}
