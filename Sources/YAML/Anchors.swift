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
  /// The first hundred names, among which a misspelt one is looked for.
  private(set) var names: [String] = []

  mutating func open(_ name: String) {
    if names.count < 100 { names.append(name) }
    states[name] = .open
  }

  mutating func close(_ name: String, _ anchored: Anchored) { states[name] = .complete(anchored) }

  /// Names a value that has no parts.
  mutating func add(_ name: String, _ node: Node, textBytes: Int) {
    open(name)
    close(name, Anchored(node: node, height: 0, nodes: 1, textBytes: textBytes))
  }

  func find(_ name: String) -> Found {
    switch states[name] {
    case .complete(let anchored): .anchored(anchored)
    case .open: .recursive
    case nil: .unknown
    }
  }
}
