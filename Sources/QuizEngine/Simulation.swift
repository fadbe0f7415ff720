/// Plays a quiz many times by a simple habit, to see whether that is enough to pass.
public struct Simulation: Sendable {
  /// A habit.
  public enum Strategy: Sendable, Equatable {
    /// Any option.
    case random
    /// Always the option at this place, as it stands on the screen or sheet.
    case place(UInt8)
    /// Always the option at this place, as authored: what a class sees.
    case authored(UInt8)
    /// Always the longest option; the lengths are given for each question.
    case longest([[UInt16]])
    /// Every box.
    case everything
  }

  /// How many runs passed.
  public private(set) var passed = 0
  /// The sum of the per cent of all runs.
  public private(set) var percents = 0
  /// How many runs were played.
  public let runs: Int

  /// Plays.
  public init(_ quiz: Quiz, _ strategy: Strategy, runs: Int, seed: UInt64) {
    self.runs = max(1, runs)
    var random = SplitMix64(seed: seed)
    for _ in 0..<self.runs {
      var session = QuizSession(quiz, seed: random.next())
      for place in session.drawn.indices {
        let drawn = session.drawn[place]
        let answer = Self.answer(to: quiz.questions[Int(drawn.question)], drawn, strategy, &random)
        try? session.take(.go(UInt8(truncatingIfNeeded: place)), quiz)
        try? session.take(.answer(answer), quiz)
      }
      let percent = session.score(quiz).percent
      percents += Int(percent)
      if percent >= quiz.pass { passed += 1 }
    }
  }

  /// The mean of the runs, in per cent.
  public var mean: Int { percents / runs }

  private static func answer(
    to question: Question, _ drawn: Drawn, _ strategy: Strategy, _ random: inout SplitMix64
  ) -> Answer {
    guard question.isMarked else {
      var places = drawn.options
      if strategy == .random { random.shuffle(&places) }
      return .places(places)
    }
    let isSingle = question.kind == .single || question.kind == .trueFalse
    func mark(_ option: UInt8) -> Answer { .marks(1 << UInt32(option)) }
    switch strategy {
    case .random:
      if isSingle { return mark(UInt8(truncatingIfNeeded: random.below(UInt32(question.count)))) }
      let marks = UInt32(truncatingIfNeeded: random.next()) & question.all
      return .marks(marks == 0 ? 1 : marks)
    case .place(let place): return mark(drawn.options[min(Int(place), drawn.options.count - 1)])
    case .authored(let place): return mark(min(place, question.count - 1))
    case .longest(let lengths):
      let own = lengths[Int(drawn.question)]
      var longest: UInt8 = 0
      for (place, length) in own.enumerated() where length > own[Int(longest)] { longest = UInt8(place) }
      return mark(longest)
    case .everything: return isSingle ? mark(drawn.options[0]) : .marks(question.all)
    }
  }
}
