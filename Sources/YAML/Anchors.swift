/// The values that aliases may repeat.
struct Anchors {
  /// A value under a name, and what repeating it costs.
  struct Anchored {
    let node: Node
    let height: Int
    let nodes: Int
    let textBytes: Int
  }

  private enum State {
    case open
    case complete(Anchored)
  }

  enum Found {
    case anchored(Anchored)
    /// The alias stands inside the value that it names.
    case recursive
    case unknown
  }

  private var states: [String: State] = [:]

  var names: [String] { states.keys.sorted() }

  mutating func open(_ name: String) { states[name] = .open }

  mutating func close(_ name: String, _ anchored: Anchored) { states[name] = .complete(anchored) }

  func find(_ name: String) -> Found {
    switch states[name] {
    case .complete(let anchored): .anchored(anchored)
    case .open: .recursive
    case nil: .unknown
    }
  }
}
