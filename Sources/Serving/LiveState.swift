/// What open pages have been told, so that a page that comes later learns what it missed.
struct LiveState {
  /// Counts the events, from the server's start in microseconds on.
  ///
  /// So a page that an earlier server left open has missed something.
  private(set) var stamp: UInt64
  private var lastReload: UInt64
  private var diagnostics = ""

  init(start: UInt64) {
    stamp = start
    lastReload = start
  }

  /// Notes an event, and makes of it what is sent to the pages that are open.
  mutating func note(_ event: LiveReload.Event) -> (stamp: UInt64, bytes: [UInt8]) {
    stamp += 1
    switch event {
    case .reload: lastReload = stamp
    case .diagnostics(let text): diagnostics = text
    }
    return (stamp, Array(Self.message(event, stamp: stamp).utf8))
  }

  /// What a page is told first that knows of everything up to a stamp.
  func greeting(since: UInt64?) -> [UInt8] {
    var text = "retry: 500\n\n" + Self.message(.diagnostics(diagnostics), stamp: stamp)
    if let since, since < lastReload { text += Self.message(.reload, stamp: stamp) }
    return Array(text.utf8)
  }

  private static func message(_ event: LiveReload.Event, stamp: UInt64) -> String {
    let (name, data) =
      switch event {
      case .reload: ("reload", "")
      case .diagnostics(let text): ("diagnostics", text)
      }
    let lines = data.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    let fields = lines.isEmpty ? "data:\n" : lines.map { "data: \($0)\n" }.joined()
    return "id: \(stamp)\nevent: \(name)\n\(fields)\n"
  }
}
