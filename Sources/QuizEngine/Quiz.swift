/// A quiz as numbers.
public struct Quiz: Sendable, Equatable {
  /// How many questions a run asks.
  public var draw: UInt8
  /// How many of each goal at least.
  public var perGoal: UInt8
  /// The per cent of the points from which on it counts as passed.
  public var pass: UInt8
  /// How many goals it has.
  public var goals: UInt8
  /// Its questions as authored.
  public var questions: [Question]

  /// Makes a quiz.
  public init(draw: UInt8, perGoal: UInt8 = 0, pass: UInt8 = 60, goals: UInt8 = 1, questions: [Question]) {
    self.draw = draw
    self.perGoal = perGoal
    self.pass = pass
    self.goals = goals
    self.questions = questions
  }

  /// What keeps it from being played.
  public var fault: Fault? {
    guard !questions.isEmpty, questions.count <= Limits.questions, goals >= 1, Int(goals) <= Limits.goals,
      draw >= 1, Int(draw) <= questions.count, pass <= 100, UInt32(perGoal) &* UInt32(goals) <= UInt32(draw)
    else { return .number }
    for question in questions {
      if let fault = question.fault { return fault }
      if question.goal >= goals { return .number }
    }
    return nil
  }

  /// The questions of one run and the order of each one's options, for a seed.
  ///
  /// Of each goal come as many as `perGoal` asks for and the pool has; the rest is drawn from all that is left.
  public func drawn(seed: UInt64) -> [Drawn] {
    var random = SplitMix64(seed: seed)
    var pool: [UInt8] = []
    for place in questions.indices { pool.append(UInt8(truncatingIfNeeded: place)) }
    random.shuffle(&pool)
    var taken: [UInt8] = []
    var left: [UInt8] = []
    var counts = [UInt8](repeating: 0, count: Int(goals))
    for place in pool {
      let goal = Int(questions[Int(place)].goal)
      if goal < counts.count, counts[goal] < perGoal, taken.count < Int(draw) {
        counts[goal] &+= 1
        taken.append(place)
      } else {
        left.append(place)
      }
    }
    for place in left where taken.count < Int(draw) { taken.append(place) }
    random.shuffle(&taken)
    var drawn: [Drawn] = []
    for place in taken {
      var own = SplitMix64(seed: seed ^ (UInt64(place) &+ 1) &* 0xD1B5_4A32_D192_ED03)
      drawn.append(Drawn(question: place, options: questions[Int(place)].arranged(by: &own)))
    }
    return drawn
  }
}

/// A question of a run.
public struct Drawn: Sendable, Equatable {
  /// Its place among the authored ones.
  public let question: UInt8
  /// Its options in the order in which they stand.
  public let options: [UInt8]
}
