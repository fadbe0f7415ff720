/// A list or mapping whose end has not been read.
struct Frame {
  enum Key {
    case awaited
    case read(Scalar)
    /// The key was refused, and its value goes with it.
    case refused
  }

  let isMapping: Bool
  /// It stands where a key belongs, which is refused; it is read to its end and dropped.
  let isKey: Bool
  let isFlow: Bool
  /// The first byte.
  let start: Int
  /// Where the last part read so far ends.
  var end: Int
  let anchor: String?
  let nodesBefore: Int
  let textBefore: Int
  var height = 0
  var items: [Node] = []
  var pairs: [Pair] = []
  var key = Key.awaited

  var awaitsKey: Bool {
    if isMapping, case .awaited = key { true } else { false }
  }
}
