import QuizEngine

/// Random quizzes, stories, answers and bytes, from a seed.
public struct Dice {
  private var random: SplitMix64

  /// Begins with a seed.
  public init(_ seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A number below a bound.
  public mutating func below(_ bound: Int) -> Int { Int(random.below(UInt32(max(1, bound)))) }
  /// 64 bits.
  public mutating func bits() -> UInt64 { random.next() }
  /// True so many times out of so many.
  public mutating func chance(_ part: Int, of whole: Int) -> Bool { below(whole) < part }

  /// A random question.
  public mutating func question(goals: Int) -> Question {
    let kind = Question.Kind.allCases[below(Question.Kind.allCases.count)]
    let count = kind == .trueFalse ? 2 : 2 + below(Limits.options - 1)
    let all: UInt32 = (1 << UInt32(count)) - 1
    var right: UInt32 = 0
    switch kind {
    case .single, .trueFalse: right = 1 << UInt32(below(count))
    case .multiple, .spot: right = max(1, UInt32(truncatingIfNeeded: bits()) & all)
    case .order, .match: break
    }
    let last: UInt32 = chance(1, of: 4) ? 1 << UInt32(count - 1) : 0
    return Question(
      kind: kind, goal: UInt8(below(goals)), weight: UInt8(1 + below(9)), count: UInt8(count), right: right, last: last)
  }

  /// A random quiz.
  public mutating func quiz() -> Quiz {
    let goals = 1 + below(4)
    let questions = (0..<1 + below(20)).map { _ in question(goals: goals) }
    let draw = 1 + below(questions.count)
    return Quiz(
      draw: UInt8(draw), perGoal: UInt8(below(draw / goals + 1)), pass: UInt8(below(101)), goals: UInt8(goals),
      questions: questions)
  }

  /// A random story.
  public mutating func story() -> Story {
    let variables = (0..<below(5)).map { _ in UInt8(1 + below(5)) }
    let count = 1 + below(12)
    var scenes: [Story.Scene] = []
    for place in 0..<count {
      let isEnding = place == count - 1 || chance(1, of: 4)
      let choices = (0..<(isEnding ? 0 : 1 + below(4))).map { _ in
        let variable = variables.isEmpty || chance(1, of: 3) ? 255 : below(variables.count)
        return Story.Choice(
          target: UInt8(below(count)), variable: UInt8(variable),
          value: variable == 255 ? 0 : UInt8(below(Int(variables[variable]))), isSafe: chance(1, of: 2))
      }
      scenes.append(
        Story.Scene(
          ending: isEnding ? (chance(1, of: 2) ? .good : .turn) : .none,
          condition: place == 0 || place == count - 1 ? Story.Condition() : condition(variables),
          choices: choices, blocks: (0..<below(4)).map { _ in condition(variables) }))
    }
    return Story(variables: variables, scenes: scenes)
  }

  private mutating func condition(_ variables: [UInt8]) -> Story.Condition {
    guard !variables.isEmpty, chance(1, of: 2) else { return Story.Condition() }
    return Story.Condition([
      .init(variable: UInt8(below(variables.count)), values: UInt16(truncatingIfNeeded: bits()))
    ])
  }

  /// A random definition.
  public mutating func definition() -> Definition { chance(2, of: 3) ? .quiz(quiz()) : .story(story()) }

  /// An event that may well fit, and may not.
  public mutating func event() -> Event {
    switch below(12) {
    case 0...3: return .answer(.marks(UInt32(truncatingIfNeeded: bits()) & (chance(3, of: 4) ? 7 : 0xFFFF)))
    case 4:
      var places = (0..<below(Limits.options + 1)).map { UInt8($0) }
      random.shuffle(&places)
      return .answer(.places(places))
    case 5, 6: return .next
    case 7: return .back
    case 8: return .go(UInt8(below(20)))
    case 9: return chance(1, of: 3) ? .restart(bits()) : .retry
    case 10: return .choose(UInt8(below(5)))
    default: return chance(1, of: 4) ? .finish : .choose(UInt8(below(2)))
    }
  }

  /// Some bytes.
  public mutating func bytes(upTo count: Int) -> [UInt8] { (0..<below(count + 1)).map { _ in UInt8(below(256)) } }
}
