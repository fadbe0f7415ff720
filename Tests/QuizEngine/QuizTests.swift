import QuizDice
import QuizEngine
import Testing

@Suite struct QuizTests {
  @Test func theGeneratorIsSplitMix64() {
    // The first numbers for the seed 1234567, as its authors publish them.
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test func shufflingIsFair() {
    var random = SplitMix64(seed: 5)
    var counts = [[Int]](repeating: [0, 0, 0, 0], count: 4)
    for _ in 0..<24_000 {
      var numbers: [UInt8] = [0, 1, 2, 3]
      random.shuffle(&numbers)
      for (place, number) in numbers.enumerated() { counts[place][Int(number)] += 1 }
    }
    for count in counts.joined() { #expect(abs(count - 6_000) < 300) }
  }

  @Test func aDrawHoldsNoQuestionTwiceAndWhatTheGoalsAskFor() {
    var dice = Dice(6)
    for _ in 0..<2_000 {
      let quiz = dice.quiz()
      let drawn = quiz.drawn(seed: dice.bits())
      #expect(drawn.count == Int(quiz.draw))
      #expect(Set(drawn.map(\.question)).count == drawn.count)
      for goal in 0..<quiz.goals {
        let pool = quiz.questions.count { $0.goal == goal }
        let got = drawn.count { quiz.questions[Int($0.question)].goal == goal }
        #expect(got >= min(pool, Int(quiz.perGoal)))
      }
      for item in drawn {
        let question = quiz.questions[Int(item.question)]
        #expect(item.options.sorted() == (0..<question.count).map { $0 })
        let last = item.options.filter { question.last >> UInt32($0) & 1 == 1 }
        #expect(Array(item.options.suffix(last.count)) == last)
        if question.kind == .order, question.last == 0 { #expect(item.options != item.options.sorted()) }
        if question.kind == .spot || question.kind == .trueFalse {
          #expect(item.options.filter { !last.contains($0) } == item.options.filter { !last.contains($0) }.sorted())
        }
      }
    }
  }

  @Test func theSameSeedGivesTheSameOrderAndAnotherMostlyAnother() {
    var dice = Dice(7)
    var same = 0
    for _ in 0..<300 {
      let quiz = dice.quiz()
      let seed = dice.bits()
      #expect(quiz.drawn(seed: seed) == quiz.drawn(seed: seed))
      if quiz.questions.count > 5, quiz.drawn(seed: seed) == quiz.drawn(seed: seed &+ 1) { same += 1 }
    }
    #expect(same < 5)
  }

  @Test func theOrderOfASeedNeverChanges() {
    // Printed sheets name their seed: what it gives today it gives in ten years.
    let questions = (0..<6).map { Question(kind: .single, goal: $0 % 2, count: 4, right: 1 << UInt32($0 % 4)) }
    let quiz = Quiz(draw: 4, perGoal: 2, goals: 2, questions: questions)
    let drawn = quiz.drawn(seed: 2026)
    #expect(drawn.map(\.question) == [0, 4, 3, 5])
    #expect(drawn.map(\.options) == [[1, 0, 3, 2], [3, 0, 1, 2], [3, 0, 1, 2], [0, 2, 1, 3]])
  }

  @Test func pointsAreNeverBelowNothingNorAboveAll() {
    var dice = Dice(8)
    for _ in 0..<5_000 {
      let question = dice.question(goals: 1)
      let answer: Answer =
        question.isMarked
        ? .marks(UInt32(truncatingIfNeeded: dice.bits()) & ((1 << UInt32(question.count)) - 1))
        : .places((0..<question.count).map { _ in UInt8(dice.below(Int(question.count))) })
      #expect(question.points(for: answer) <= question.most)
      let right: Answer = question.isMarked ? .marks(question.right) : .places((0..<question.count).map { $0 })
      #expect(question.points(for: right) == question.most)
    }
  }

  @Test func choosingEverythingIsNoWayToPoints() {
    let question = Question(kind: .multiple, count: 4, right: 0b0011)
    #expect(question.points(for: .marks(0b1111)) == 0)
    #expect(question.points(for: .marks(0b0001)) == 30)
    #expect(question.points(for: .marks(0b0111)) == 30)
    #expect(question.points(for: .marks(0b0011)) == 60)
  }

  @Test func aSessionCountsWhatItsAnswersAreWorth() throws {
    var dice = Dice(9)
    for _ in 0..<500 {
      let quiz = dice.quiz()
      var session = QuizSession(quiz, seed: dice.bits())
      for (place, drawn) in session.drawn.enumerated() {
        let question = quiz.questions[Int(drawn.question)]
        try session.take(.go(UInt8(place)), quiz)
        try session.take(
          .answer(question.isMarked ? .marks(question.right) : .places((0..<question.count).map { $0 })), quiz)
        #expect(throws: Fault.misplaced) { try session.take(.answer(.marks(1)), quiz) }
      }
      #expect(session.score(quiz).percent == 100)
      let goals = (0..<quiz.goals).map { session.score(quiz, goal: $0) }
      #expect(goals.map { Int($0.asked) }.reduce(0, +) == session.drawn.count)
      #expect(goals.map(\.points).reduce(0, +) == session.score(quiz).points)
      try session.take(.finish, quiz)
      #expect(session.isFinished)
      try session.take(.restart(1), quiz)
      #expect(session.score(quiz).points == 0 && session.place == 0)
    }
  }

  @Test func whatIsRefusedChangesNothing() throws {
    var dice = Dice(10)
    for _ in 0..<1_000 {
      var machine = Machine()
      try machine.define(dice.definition().bytes, seed: dice.bits())
      for _ in 0..<10 {
        let before = machine.view()
        do { try machine.take(dice.event().bytes) } catch { #expect(machine.view() == before) }
      }
    }
  }

  @Test func alwaysTheLongestPassesWhereTheLongestIsAlwaysRight() {
    let questions = (0..<6).map { Question(kind: .single, count: 4, right: 1 << UInt32($0 % 4)) }
    let quiz = Quiz(draw: 6, questions: questions)
    let lengths = (0..<6).map { place in (0..<4).map { UInt16($0 == place % 4 ? 9 : 3) } }
    #expect(Simulation(quiz, .longest(lengths), runs: 100, seed: 1).passed == 100)
    #expect(Simulation(quiz, .random, runs: 1_000, seed: 1).passed < 100)
  }
}
