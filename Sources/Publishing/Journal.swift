/// Moves under the protection of their record: all of them are made, or none.
struct Journal {
  let stage: Stage
  let mover: Mover
  let moves: [Move]

  /// Writes the record and makes the moves; if one fails, those before it are taken back.
  func run(observe: (Moment) -> Void) throws {
    try Record.write(moves, in: stage)
    observe(.recorded)
    do {
      try mover.make(moves)
    } catch {
      try takeBack(because: error)
      throw error
    }
    try Record.turn(.forward, to: .done, in: stage)
  }

  /// Goes on from where a killed run stopped.
  func resume(_ course: Record.Course) throws -> Recovery {
    switch course {
    case .done: return .completed
    case .back: try finishTakingBack(because: "a publication could not be completed")
    case .forward:
      guard try mover.isStagedWhole(moves) else {
        try takeBack(because: "the new files did not outlive the interruption")
        return .undone
      }
      do {
        try mover.make(moves)
        try Record.turn(.forward, to: .done, in: stage)
        return .completed
      } catch {
        try takeBack(because: error)
      }
    }
    return .undone
  }

  private func takeBack(because reason: Any) throws {
    do {
      try Record.turn(.forward, to: .back, in: stage)
    } catch {
      throw PublishError.halfMoved(out: mover.path, reason: "\(reason)")
    }
    try finishTakingBack(because: reason)
  }

  private func finishTakingBack(because reason: Any) throws {
    do {
      try mover.takeBack(moves)
      try Record.remove(.back, in: stage)
    } catch {
      throw PublishError.halfMoved(out: mover.path, reason: "\(reason); \(error)")
    }
  }
}
