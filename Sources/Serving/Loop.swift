import Glibc
import System

/// The one thread that owns all connections: it reads, writes and waits for all of them at once.
///
/// A client that says nothing, half of something, or takes nothing costs a descriptor and no thread.
final class Loop {
  private let listener: Listener
  private let limits: Server.Limits
  private let pipe: WakePipe
  private let mailbox: Locked<Mailbox>
  private let answer: @Sendable (Request) -> Response
  private let doorkeeper: Doorkeeper
  private let workers: Workers
  private var connections: [UInt64: Connection] = [:]
  private var nextID: UInt64 = 1
  private var now = 0
  /// Until when nobody is let in, for the system has no descriptor left.
  private var isFullUntil = 0

  init(
    _ listener: Listener, _ limits: Server.Limits, _ pipe: WakePipe, _ mailbox: Locked<Mailbox>,
    _ answer: @escaping @Sendable (Request) -> Response
  ) {
    self.listener = listener
    self.limits = limits
    self.pipe = pipe
    self.mailbox = mailbox
    self.answer = answer
    doorkeeper = Doorkeeper(port: listener.port)
    workers = Workers(count: limits.threads)
  }

  func run() {
    var isOver = false
    while !isOver {
      let (polled, ids) = wait()
      now = milliseconds()
      pipe.drain()
      isOver = takeMail()
      for (entry, id) in zip(polled.dropFirst(2), ids) where entry.revents != 0 {
        if let connection = connections[id] { react(connection, entry.revents) }
      }
      if polled[1].revents != 0 { accept() }
      endOverdue()
    }
    workers.finish()
    for connection in connections.values { connection.close() }
    connections = [:]
  }

  /// Waits until something can be done, or somebody's time is over.
  private func wait() -> ([pollfd], [UInt64]) {
    now = milliseconds()
    let entrance = isFullUntil > now ? 0 : Int16(POLLIN)
    var polled = [
      pollfd(fd: pipe.reader, events: Int16(POLLIN), revents: 0),
      pollfd(fd: listener.socket, events: entrance, revents: 0),
    ]
    polled.reserveCapacity(connections.count + 2)
    let ids = Array(connections.keys)
    var next = isFullUntil > now ? isFullUntil : Int.max
    for id in ids {
      guard let connection = connections[id] else { continue }
      polled.append(pollfd(fd: connection.socket, events: connection.events, revents: 0))
      if let deadline = connection.deadline(limits) { next = min(next, deadline) }
    }
    let timeout = next == .max ? -1 : Int32(clamping: max(0, next - now))
    if poll(&polled, nfds_t(polled.count), timeout) < 0 {
      for index in polled.indices { polled[index].revents = 0 }
    }
    return (polled, ids)
  }
}

// Other threads.
extension Loop {
  /// Takes what other threads have left; true when it is time to end.
  private func takeMail() -> Bool {
    let (isStopped, answers, events) = mailbox.with { mailbox in
      defer { (mailbox.answers, mailbox.events) = ([], []) }
      return (mailbox.isStopped, mailbox.answers, mailbox.events)
    }
    if isStopped { return true }
    for (id, bytes) in answers {
      // It may have gone in the meantime.
      guard let connection = connections[id], connection.phase == .answering else { continue }
      reply(connection, bytes)
      advance(connection)
    }
    for event in events {
      for connection in connections.values where connection.phase == .streaming { tell(connection, event) }
    }
    return false
  }

  private func tell(_ connection: Connection, _ event: (stamp: UInt64, bytes: [UInt8])) {
    guard connection.lastStamp < event.stamp else { return }
    connection.lastStamp = event.stamp
    if !connection.send(event.bytes, now: now) || !connection.flush(now: now) { drop(connection) }
  }
}

// Coming and going.
extension Loop {
  private func accept() {
    for _ in 0..<64 {
      let socket = Glibc.accept(listener.socket, nil, nil)
      if socket < 0 {
        // Nobody can be let in before somebody goes.
        if [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno), !dropLongestWaiting() { isFullUntil = now + 100 }
        return
      }
      guard connections.count < limits.connections || dropLongestWaiting() else {
        close(socket)
        continue
      }
      makeQuiet(socket)
      var on: Int32 = 1
      setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
      connections[nextID] = Connection(id: nextID, socket: socket, now: now)
      nextID += 1
    }
  }

  private func drop(_ connection: Connection) {
    guard connections.removeValue(forKey: connection.id) != nil else { return }
    connection.close()
  }

  /// Makes room: first of those who have not asked for anything, then of those who only listen.
  private func dropLongestWaiting() -> Bool {
    let silent = connections.values.filter { $0.phase == .reading || $0.phase == .draining }
    let listening = connections.values.filter { $0.phase == .streaming }
    let oldest = (silent.isEmpty ? listening : silent).min { ($0.waitsSince, $0.id) < ($1.waitsSince, $1.id) }
    guard let oldest else { return false }
    drop(oldest)
    return true
  }

  private func endOverdue() {
    for connection in connections.values {
      guard let deadline = connection.deadline(limits), deadline <= now else { continue }
      if connection.phase == .reading, !connection.parser.isEmpty {
        reply(connection, Refusal(408, "The request took too long"))
      } else {
        drop(connection)
      }
    }
  }
}

// Talking.
extension Loop {
  private func react(_ connection: Connection, _ events: Int16) {
    if events & Int16(POLLERR | POLLNVAL) != 0 { return drop(connection) }
    if events & Int16(POLLOUT) != 0, !connection.flush(now: now) { return drop(connection) }
    switch connection.phase {
    case .reading, .streaming, .draining:
      guard events & Int16(POLLIN | POLLHUP) != 0 else { break }
      if connection.receive(now: now) == .ended { return drop(connection) }
    case .answering, .writing:
      if events & Int16(POLLHUP) != 0 { return drop(connection) }
    }
    advance(connection)
  }

  /// Takes one request after another, as long as they are there and answered at once.
  private func advance(_ connection: Connection) {
    while connection.phase == .reading, connections[connection.id] != nil {
      switch connection.parser.next() {
      case .more: return
      case .refused(let refusal): reply(connection, refusal)
      case .request(let head): take(head, from: connection)
      }
    }
  }

  private func take(_ head: RequestHead, from connection: Connection) {
    if let refusal = doorkeeper.refusal(of: head) { return reply(connection, refusal) }
    let target = head.line.target
    if target.path == LiveReload.events { return stream(head, to: connection) }
    if target.path.hasPrefix(LiveReload.folder) {
      return reply(connection, ResponseBytes(LiveReload.file(target.path), to: head))
    }
    let request = Request(
      method: head.line.method, path: target.path, query: target.query, stamp: mailbox.with { $0.live.stamp })
    connection.enter(.answering, now: now)
    workers.submit { [answer, mailbox, pipe, id = connection.id] in
      let bytes = ResponseBytes(answer(request), to: head)
      mailbox.with { $0.answers.append((id, bytes)) }
      pipe.wake()
    }
  }

  private func stream(_ head: RequestHead, to connection: Connection) {
    let isWhole = head.line.method == .get
    connection.enter(isWhole ? .streaming : .writing(closes: true), now: now)
    let (stamp, greeting) = mailbox.with { ($0.live.stamp, $0.live.greeting(since: head.lastStamp)) }
    connection.lastStamp = stamp
    let bytes = ResponseBytes.streamHead + (isWhole ? greeting : [])
    if !connection.send(bytes, now: now) || !connection.flush(now: now) { drop(connection) }
  }

  private func reply(_ connection: Connection, _ refusal: Refusal) {
    reply(connection, ResponseBytes(refusal.response, to: nil))
  }

  private func reply(_ connection: Connection, _ bytes: ResponseBytes) {
    connection.enter(.writing(closes: bytes.closes), now: now)
    _ = connection.send(bytes.head, now: now)
    _ = connection.send(bytes.body, now: now)
    if !connection.flush(now: now) { drop(connection) }
  }
}

extension RequestHead {
  /// The last event that the asking page knows of: its stream's last, or what its own address says.
  fileprivate var lastStamp: UInt64? {
    let asked = line.target.query?.split(separator: "&").first { $0.hasPrefix("since=") }?.dropFirst(6)
    return values("last-event-id").first.flatMap { UInt64($0) } ?? asked.flatMap { UInt64($0) }
  }
}

private func milliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}
