import Glibc

/// A client that says exactly the bytes it is told to.
final class Client {
  private let socket: Int32
  private var unread: [UInt8] = []

  /// Connects; a server that says nothing for twenty seconds is taken for silent.
  ///
  /// `room` is how many bytes the system may keep for a client that does not read.
  init?(port: UInt16, room: Int? = nil) {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var on: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    if let room {
      var size = Int32(clamping: room)
      setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if connected != 0 { return nil }
  }

  deinit { close(socket) }

  /// Says some bytes; false when the server no longer listens.
  @discardableResult
  func say(_ bytes: some Sequence<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }

  @discardableResult
  func say(_ text: String) -> Bool { say(text.utf8) }

  /// Says that nothing more will be said.
  func finish() { shutdown(socket, Int32(SHUT_WR)) }

  /// Goes without a goodbye: the server's next word meets a reset.
  func vanish() {
    var hard = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
    shutdown(socket, Int32(SHUT_RDWR))
  }

  /// Whether something can be read, or the end, within some milliseconds.
  func hears(within milliseconds: Int32) -> Bool {
    if !unread.isEmpty { return true }
    var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }

  /// Waits until the server has cut the connection, without reading what it said before.
  func awaitCut() -> Bool {
    var entry = pollfd(fd: socket, events: 0, revents: 0)
    return poll(&entry, 1, 20_000) > 0
  }

  /// Reads on; false at the end, and when the server is silent.
  func hearMore() -> Bool {
    var room = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &room, room.count, 0)
    if count > 0 { unread += room.prefix(count) }
    return count > 0
  }

  /// Everything until the server ends the connection.
  func hearAll() -> [UInt8] {
    while hearMore() {}
    defer { unread = [] }
    return unread
  }

  /// Everything up to a text and with it; what there was when it never came.
  func hear(upTo mark: String) -> String {
    let mark = Array(mark.utf8)
    while true {
      if let end = unread.firstRange(of: mark)?.upperBound {
        defer { unread.removeFirst(end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      if !hearMore() { return String(decoding: unread, as: UTF8.self) }
    }
  }

  /// One answer with a length, and no byte of the next.
  func hearAnswer(hasBody: Bool = true) -> Answer? {
    guard var answer = Answer(head: hear(upTo: "\r\n\r\n")) else { return nil }
    let length = hasBody ? answer.headers["content-length"].flatMap { Int($0) } ?? 0 : 0
    while unread.count < length { guard hearMore() else { return nil } }
    answer.body = String(decoding: unread.prefix(length), as: UTF8.self)
    unread.removeFirst(length)
    return answer
  }
}

/// What the server said.
struct Answer {
  let status: Int
  /// By name in lower case.
  let headers: [String: String]
  var body = ""

  init?(head: String) {
    let lines = head.split(separator: "\r\n")
    let words = (lines.first ?? "").split(separator: " ")
    guard head.hasSuffix("\r\n\r\n"), words.count >= 3, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
      return nil
    }
    self.status = status
    let pairs = lines.dropFirst().compactMap { line in
      line.firstRange(of: ": ").map { (line[..<$0.lowerBound].lowercased(), String(line[$0.upperBound...])) }
    }
    headers = Dictionary(pairs) { $0 + ", " + $1 }
  }
}
