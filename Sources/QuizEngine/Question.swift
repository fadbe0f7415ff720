/// A question as numbers: what is asked of it, and what is right.
public struct Question: Sendable, Equatable {
  /// What has to be done.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// Choose one option.
    case single
    /// Choose all options that are right.
    case multiple
    /// Say whether it is true.
    case trueFalse
    /// Put steps into order; the right order is the authored one.
    case order
    /// Match pairs; each left side's right one is the authored one.
    case match
    /// Mark the messages that are a sign.
    case spot
  }

  /// What has to be done.
  public var kind: Kind
  /// The goal it belongs to.
  public var goal: UInt8
  /// How much it counts.
  public var weight: UInt8
  /// How many options, steps, pairs or messages it has.
  public var count: UInt8
  /// The right options or messages, one bit for each; nothing for orders and pairs.
  public var right: UInt32
  /// The options that keep their places at the end when the others are shuffled.
  public var last: UInt32
  /// Makes a question.
  public init(
    kind: Kind, goal: UInt8 = 0, weight: UInt8 = 1, count: UInt8, right: UInt32 = 0, last: UInt32 = 0
  ) {
    self.kind = kind
    self.goal = goal
    self.weight = weight
    self.count = count
    self.right = right
    self.last = last
  }

  /// Whether it is answered by marks, and not by an arrangement.
  public var isMarked: Bool { kind != .order && kind != .match }

  /// The points of a whole answer: sixty for each of its weight, so that parts come out even.
  public var most: UInt16 { UInt16(weight) &* 60 }

  /// All options as bits.
  var all: UInt32 { count >= 32 ? .max : (1 << UInt32(count)) &- 1 }

  /// Whether it can be answered, and has as many right options as its kind asks.
  var fault: Fault? {
    guard count >= 2, Int(count) <= Limits.options, weight >= 1, weight <= Limits.weight else { return .number }
    guard right & ~all == 0, last & ~all == 0 else { return .number }
    switch kind {
    case .single: return right.nonzeroBitCount == 1 ? nil : .unplayable
    case .trueFalse: return right.nonzeroBitCount == 1 && count == 2 ? nil : .unplayable
    case .multiple, .spot: return right == 0 ? .unplayable : nil
    case .order, .match: return right == 0 ? nil : .unplayable
    }
  }

  /// The order in which its options stand, for a seed.
  ///
  /// True and false, and the messages of a chat, keep theirs; steps never come already in order.
  public func arranged(by random: inout SplitMix64) -> [UInt8] {
    var free: [UInt8] = []
    var fixed: [UInt8] = []
    var option: UInt8 = 0
    while option < count {
      if last >> UInt32(option) & 1 == 1 { fixed.append(option) } else { free.append(option) }
      option &+= 1
    }
    if kind == .trueFalse || kind == .spot { return free + fixed }
    random.shuffle(&free)
    if kind == .order, isSorted(free), free.count > 1 { free.swapAt(0, free.count - 1) }
    return free + fixed
  }

  private func isSorted(_ numbers: [UInt8]) -> Bool {
    var place = 1
    while place < numbers.count {
      if numbers[place - 1] > numbers[place] { return false }
      place += 1
    }
    return true
  }
}
