/// What a reader gives as an answer.
public enum Answer: Sendable, Equatable {
  /// Marked options or messages, one bit for each, as authored.
  case marks(UInt32)
  /// For each place of the order the step that was put there, or for each left side the right one chosen;
  /// 255 where nothing was.
  case places([UInt8])
}

extension Question {
  /// The points of an answer; parts of it count, and nothing is ever taken away from other questions.
  public func points(for answer: Answer) -> UInt16 {
    switch answer {
    case .marks(let marks):
      guard isMarked else { return 0 }
      if kind == .single || kind == .trueFalse { return marks == right ? most : 0 }
      let hits = (marks & right).nonzeroBitCount
      let misses = (marks & ~right).nonzeroBitCount
      guard hits > misses else { return 0 }
      return UInt16(truncatingIfNeeded: UInt32(most) &* UInt32(hits - misses) / UInt32(right.nonzeroBitCount))
    case .places(let places):
      guard !isMarked, places.count == Int(count) else { return 0 }
      var hits: UInt32 = 0
      for place in places.indices where Int(places[place]) == place { hits &+= 1 }
      return UInt16(truncatingIfNeeded: UInt32(most) &* hits / UInt32(count))
    }
  }

  /// Whether an answer can be given to this question.
  func accepts(_ answer: Answer) -> Bool {
    switch answer {
    case .marks(let marks):
      guard isMarked, marks != 0, marks & ~all == 0 else { return false }
      return kind == .multiple || kind == .spot || marks.nonzeroBitCount == 1
    case .places(let places):
      guard !isMarked, places.count == Int(count) else { return false }
      var seen: UInt32 = 0
      for place in places {
        if place == 255, kind == .match { continue }
        guard place < count else { return false }
        let bit: UInt32 = 1 << UInt32(place)
        if seen & bit != 0, kind == .order { return false }
        seen |= bit
      }
      return true
    }
  }
}
