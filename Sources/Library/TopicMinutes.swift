/// How many minutes of a step, a lesson or a term belong to which topic.
public struct TopicMinutes: Sendable, Hashable {
  private var minutes: [Int]

  /// Makes no minutes at all.
  public init() { minutes = Array(repeating: 0, count: Topic.allCases.count + 1) }

  /// The minutes of a topic; those of none where it is nil.
  public subscript(topic: Topic?) -> Int {
    get { minutes[Self.place(topic)] }
    set { minutes[Self.place(topic)] = newValue }
  }

  /// All minutes, those of no topic among them.
  public var total: Int { minutes.reduce(0, +) }

  /// The minutes that count for the duty: those of a topic.
  public var counted: Int { total - self[nil] }

  /// The topics that have minutes, in their order.
  public var topics: [Topic] { Topic.allCases.filter { self[$0] > 0 } }

  /// Adds the minutes of something else.
  public static func += (left: inout TopicMinutes, right: TopicMinutes) {
    for place in left.minutes.indices { left.minutes[place] += right.minutes[place] }
  }

  /// As authors write it: `internet 6, none 2`.
  public var written: String {
    (Topic.allCases.filter { self[$0] > 0 }.map { "\($0.rawValue) \(self[$0])" }
      + (self[nil] > 0 ? ["\(Topic.none) \(self[nil])"] : [])).joined(separator: ", ")
  }

  private static func place(_ topic: Topic?) -> Int {
    topic.flatMap { Topic.allCases.firstIndex(of: $0) } ?? Topic.allCases.count
  }
}
