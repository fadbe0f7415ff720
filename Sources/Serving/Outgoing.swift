import Glibc

/// Bytes that wait for a client to take them.
struct Outgoing {
  enum Flush {
    /// Everything is on its way.
    case done
    /// The client must take something first; says whether it took anything now.
    case blocked(progressed: Bool)
    /// The client is gone.
    case broken
  }

  private var chunks: [[UInt8]] = []
  private var offset = 0
  private(set) var count = 0

  var isEmpty: Bool { chunks.isEmpty }

  mutating func append(_ chunk: [UInt8]) {
    guard !chunk.isEmpty else { return }
    chunks.append(chunk)
    count += chunk.count
  }

  mutating func flush(to socket: Int32) -> Flush {
    var progressed = false
    while let chunk = chunks.first {
      // A client that is gone is an error here, not a signal to the whole program.
      let flags = Int32(MSG_NOSIGNAL) | (chunks.count > 1 ? Int32(MSG_MORE) : 0)
      let sent = chunk.withUnsafeBytes { send(socket, $0.baseAddress.map { $0 + offset }, $0.count - offset, flags) }
      if sent < 0 {
        if errno == EINTR { continue }
        return errno == EAGAIN ? .blocked(progressed: progressed) : .broken
      }
      progressed = true
      offset += sent
      count -= sent
      if offset == chunk.count {
        chunks.removeFirst()
        offset = 0
      }
    }
    return .done
  }
}
