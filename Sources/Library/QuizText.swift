import Diagnostics
import Markdown
import QuizEngine

/// A quiz as its Markdown says it: what is asked, and the nodes that show it.
public struct QuizText: Sendable {
  /// What stands before the first question.
  public var opening: [Int] = []
  /// The questions.
  public var questions: [QuizItem] = []
  /// The part at the end, where it goes on from here.
  public var closing: QuizClosing?
  /// The keys of its goals, in order.
  public var goals: [String] = []

  /// The quiz as numbers, for the engine.
  public func definition(_ plan: QuizPlan) -> Quiz {
    Quiz(
      draw: UInt8(clamping: plan.draw ?? questions.count), perGoal: UInt8(clamping: plan.perGoal),
      pass: UInt8(clamping: plan.pass), goals: UInt8(clamping: max(1, goals.count)),
      questions: questions.map { $0.definition(goals) })
  }
}

/// The part of a quiz that stands at its end.
public struct QuizClosing: Sendable {
  /// Its heading's node.
  public var heading: Int
  /// What stands below.
  public var nodes: [Int]
}

/// A question as its Markdown says it.
public struct QuizItem: Sendable {
  /// The id of its heading, the same in all languages and versions.
  public var id: String
  /// Whether an author wrote the id.
  public var hasOwnID: Bool
  /// The heading that asks it.
  public var heading: Int
  /// Where that stands.
  public var span: Span
  /// What has to be done.
  public var kind: Question.Kind
  /// The key of its goal.
  public var goal: String?
  /// How much it counts.
  public var weight = 1
  /// Whether it is fit for a class.
  public var isForClass = false
  /// What stands between the heading and the options.
  public var stem: [Int] = []
  /// The options, steps or pairs.
  public var options: [QuizOption] = []
  /// The conversation whose messages are marked, and its node.
  public var chat: (node: Int, chat: Chat)?
  /// What stands behind the options.
  public var explanation: [Int] = []

  /// The question as numbers, for the engine.
  public func definition(_ goals: [String]) -> Question {
    var right: UInt32 = 0
    var last: UInt32 = 0
    for (place, option) in choices.enumerated() where place < 32 {
      if option.isRight { right |= 1 << UInt32(place) }
      if option.isLast { last |= 1 << UInt32(place) }
    }
    let isMarked = kind != .order && kind != .match
    return Question(
      kind: kind, goal: UInt8(clamping: goal.flatMap { goals.firstIndex(of: $0) } ?? 0),
      weight: UInt8(clamping: weight), count: UInt8(clamping: choices.count), right: isMarked ? right : 0, last: last)
  }

  /// What can be chosen: the options, or the messages of the conversation.
  private var choices: [(isRight: Bool, isLast: Bool)] {
    guard kind == .spot else { return options.map { ($0.isRight, $0.isLast) } }
    return messages.map { ($0.sign != nil, false) }
  }

  /// The messages of the conversation.
  public var messages: [Chat.Message] {
    chat?.chat.entries.compactMap { entry in
      guard case .message(let message) = entry else { return nil }
      return message
    } ?? []
  }
}

/// An option of a question, a step to put in order, or a pair to match.
public struct QuizOption: Sendable {
  /// What it says: blocks of an item, or a cell.
  public var content: [Int]
  /// The right side of a pair.
  public var partner: Int?
  /// What is said to whoever chooses it.
  public var feedback: [Int]
  /// Whether it is right.
  public var isRight = false
  /// Whether it stays at the end when the others are shuffled.
  public var isLast = false
  /// Where it stands.
  public var span: Span
}
