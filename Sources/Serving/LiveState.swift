/// What open pages have been told, so that a page that comes later learns what it missed.
struct LiveState {
  /// Counts the events, from the server's start in microseconds on.
  ///
  /// So a page that an earlier server left open has missed something.
  private(set) var stamp: UInt64
  private var lastReload: UInt64
  private var diagnostics = LiveMessage(.diagnostics(""))

  init(start: UInt64) {
    stamp = start
    lastReload = start
  }

  /// Notes what is told, and makes of it what is sent to the pages that are open.
  mutating func note(_ message: LiveMessage) -> (stamp: UInt64, bytes: [UInt8]) {
    stamp += 1
    if message.isReload { lastReload = stamp } else { diagnostics = message }
    return (stamp, message.bytes(stamp: stamp))
  }

  /// What a page is told first that knows of everything up to a stamp.
  func greeting(since: UInt64?) -> [UInt8] {
    let hasMissed = since.map { $0 < lastReload } ?? false
    let state = Array("retry: 500\n\n".utf8) + diagnostics.bytes(stamp: stamp)
    return hasMissed ? state + LiveMessage(.reload).bytes(stamp: stamp) : state
  }
}

/// An event in the form of server-sent events, but for its number.
struct LiveMessage: Sendable {
  let isReload: Bool
  private let fields: [UInt8]

  init(_ event: LiveReload.Event) {
    switch event {
    case .reload:
      isReload = true
      fields = Array("event: reload\ndata:\n\n".utf8)
    case .diagnostics(let text):
      isReload = false
      fields = Array("event: diagnostics\n".utf8) + Self.data(Array(text.utf8)) + [0x0A]
    }
  }

  /// A text as data fields, one a line: nothing in it can end the event or begin another field.
  private static func data(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      if end > start {
        out += "data: ".utf8
        out += text[start..<end]
        out.append(0x0A)
      }
      start = end + 1
    }
    return out.isEmpty ? Array("data:\n".utf8) : out
  }

  func bytes(stamp: UInt64) -> [UInt8] { Array("id: \(stamp)\n".utf8) + fields }
}
