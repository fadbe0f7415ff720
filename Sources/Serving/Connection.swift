import Glibc

/// One client: what it is about to say, what it is about to hear, and how long that may take.
final class Connection {
  enum Phase: Equatable {
    /// A request is awaited, or a part of it has come.
    case reading
    /// A request is being answered on another thread.
    case answering
    /// An answer is on its way; the connection ends with it or not.
    case writing(closes: Bool)
    /// An event stream, open until the client goes.
    case streaming
    /// Everything is said. What the client still says is read and dropped: closing
    /// on it would make the system take back what was sent.
    case draining
  }

  let id: UInt64
  let socket: Int32
  private(set) var phase = Phase.reading
  var parser = RequestParser()
  /// The event last sent to a stream.
  var lastStamp: UInt64 = 0
  private var outgoing = Outgoing()
  /// When the wait began that the phase's deadline ends, in milliseconds.
  private(set) var waitsSince: Int
  private var dropped = 0

  static let mostDropped = 262_144
  static let mostUnsent = 1_048_576
  static let longestDrain = 2_000

  init(id: UInt64, socket: Int32, now: Int) {
    self.id = id
    self.socket = socket
    waitsSince = now
  }

  func enter(_ phase: Phase, now: Int) {
    self.phase = phase
    waitsSince = now
  }

  /// What to poll for.
  var events: Int16 {
    switch phase {
    case .reading, .draining: Int16(POLLIN)
    case .answering: 0
    case .writing: Int16(POLLOUT)
    case .streaming: Int16(POLLIN | (outgoing.isEmpty ? 0 : POLLOUT))
    }
  }

  /// When the client's time is over, in milliseconds; nil when it may wait.
  func deadline(_ limits: Server.Limits) -> Int? {
    switch phase {
    case .reading: waitsSince + (parser.isEmpty ? limits.idleDeadline : limits.requestDeadline)
    case .answering: nil
    case .writing: waitsSince + limits.writeDeadline
    case .streaming: outgoing.isEmpty ? nil : waitsSince + limits.writeDeadline
    case .draining: waitsSince + Self.longestDrain
    }
  }

  /// What came of reading.
  enum Reception { case more, nothing, ended }

  /// Takes what has come in; anything but a request is dropped.
  func receive(now: Int) -> Reception {
    let wasEmpty = parser.isEmpty
    let count = withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { room in
      let count = recv(socket, room.baseAddress, room.count, 0)
      if count > 0, phase == .reading { parser.append(room.prefix(count)) }
      return count
    }
    if count == 0 { return .ended }
    if count < 0 { return errno == EAGAIN || errno == EINTR ? .nothing : .ended }
    if phase == .reading {
      if wasEmpty { waitsSince = now }
    } else {
      dropped += count
      if dropped > Self.mostDropped { return .ended }
    }
    return .more
  }

  /// Queues bytes; false when the client has left too many lying already.
  func send(_ bytes: [UInt8], now: Int) -> Bool {
    guard phase != .streaming || outgoing.count <= Self.mostUnsent else { return false }
    if outgoing.isEmpty { waitsSince = now }
    outgoing.append(bytes)
    return true
  }

  func close() {
    if !outgoing.isEmpty {
      // Else the system would go on to keep, and to offer, what the client does not take.
      var hard = linger(l_onoff: 1, l_linger: 0)
      setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
    }
    Glibc.close(socket)
  }

  /// Sends what the client takes, and goes on to the next phase when that is all; false when the client is gone.
  func flush(now: Int) -> Bool {
    switch outgoing.flush(to: socket) {
    case .broken: return false
    case .blocked(let progressed):
      if progressed { waitsSince = now }
      return true
    case .done:
      guard case .writing(let closes) = phase else { return true }
      if closes { shutdown(socket, Int32(SHUT_WR)) }
      enter(closes ? .draining : .reading, now: now)
      return true
    }
  }
}
