/// One run through a quiz.
public struct QuizSession: Sendable, Equatable {
  /// The questions of the run.
  public private(set) var drawn: [Drawn]
  /// What was answered; nil where nothing was.
  public private(set) var answers: [Answer?]
  /// The question that is asked; the number of questions where the summary is shown.
  public private(set) var place = 0

  /// Begins a run.
  public init(_ quiz: Quiz, seed: UInt64) {
    drawn = quiz.drawn(seed: seed)
    answers = [Answer?](repeating: nil, count: drawn.count)
  }

  /// Whether the summary is shown.
  public var isFinished: Bool { place == drawn.count }

  /// Takes an event.
  public mutating func take(_ event: Event, _ quiz: Quiz) throws(Fault) {
    switch event {
    case .answer(let answer):
      guard !isFinished, answers[place] == nil else { throw .misplaced }
      guard quiz.questions[Int(drawn[place].question)].accepts(answer) else { throw .number }
      answers[place] = answer
    case .next:
      guard !isFinished else { throw .misplaced }
      place += 1
    case .back:
      guard place > 0 else { throw .misplaced }
      place -= 1
    case .go(let target):
      guard Int(target) < drawn.count else { throw .number }
      place = Int(target)
    case .retry:
      guard !isFinished, answers[place] != nil else { throw .misplaced }
      answers[place] = nil
    case .restart(let seed): self = QuizSession(quiz, seed: seed)
    case .finish: place = drawn.count
    case .choose: throw .misplaced
    }
  }

  /// The points of a question of the run.
  public func points(at place: Int, _ quiz: Quiz) -> UInt16 {
    guard place < answers.count, let answer = answers[place] else { return 0 }
    return quiz.questions[Int(drawn[place].question)].points(for: answer)
  }

  /// The points of the run, or of one of its goals, and the most that there could be.
  public func score(_ quiz: Quiz, goal: UInt8? = nil) -> Score {
    var score = Score()
    for place in drawn.indices {
      let question = quiz.questions[Int(drawn[place].question)]
      if let goal, question.goal != goal { continue }
      score.asked &+= 1
      score.points &+= UInt32(points(at: place, quiz))
      score.most &+= UInt32(question.most)
    }
    return score
  }
}

/// Points, and the most that there could be.
public struct Score: Sendable, Equatable {
  /// How many questions were asked.
  public var asked: UInt8 = 0
  /// The points.
  public var points: UInt32 = 0
  /// The most that there could be.
  public var most: UInt32 = 0

  /// Makes an empty score.
  public init() {}

  /// The share of the points, in whole per cent.
  public var percent: UInt8 { most == 0 ? 0 : UInt8(truncatingIfNeeded: points &* 100 / most) }
}
