import Glibc

/// Our end of the pipe to a worker; for one thread at a time.
///
/// A socket, so that writing to a worker that has gone is an error and not a signal.
final class Channel {
  /// Why no message came or went.
  enum Fault: Error {
    /// The worker is not there any more.
    case gone
    /// The time is over.
    case late
    /// What came is no message.
    case senseless
  }

  private let socket: Int32

  /// Takes over a socket, and closes it in the end.
  init(socket: Int32) { self.socket = socket }

  deinit { close(socket) }

  /// Whether the worker is still there, while no message is under way.
  var isOpen: Bool {
    var byte: UInt8 = 0
    return recv(socket, &byte, 1, Channel.flags | Int32(MSG_PEEK)) != 0
  }

  /// Sends a message, and has the next one that comes; both by a moment of `now()`.
  func exchange(_ message: Message, by end: Int) throws(Fault) -> Message {
    try send(message.bytes, by: end)
    return try receive(by: end)
  }

  /// Waits for a message.
  func receive(by end: Int) throws(Fault) -> Message {
    let length = Message.length(try receive(Message.headSize, by: end))
    guard length <= Message.longest else { throw .senseless }
    guard let message = Message(try receive(length, by: end)) else { throw .senseless }
    return message
  }

  private func send(_ bytes: [UInt8], by end: Int) throws(Fault) {
    var done = 0
    while done < bytes.count {
      let sent = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[done...])
        return Glibc.send(socket, rest.baseAddress, rest.count, Channel.flags)
      }
      if sent >= 0 { done += sent } else { try wait(for: POLLOUT, by: end) }
    }
  }

  private func receive(_ count: Int, by end: Int) throws(Fault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes { all in
        let rest = UnsafeMutableRawBufferPointer(rebasing: all[done...])
        return recv(socket, rest.baseAddress, rest.count, Channel.flags)
      }
      if got == 0 { throw .gone }
      if got > 0 { done += got } else { try wait(for: POLLIN, by: end) }
    }
    return bytes
  }

  // After a call that failed with the reason in errno.
  private func wait(for events: Int32, by end: Int) throws(Fault) {
    guard errno == EAGAIN || errno == EINTR else { throw .gone }
    var entry = pollfd(fd: socket, events: Int16(events), revents: 0)
    while true {
      let left = end - now()
      guard left > 0 else { throw .late }
      let count = poll(&entry, 1, Int32(clamping: left))
      if count > 0 { return }
      guard count == 0 || errno == EINTR else { throw .gone }
    }
  }

  private static let flags = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
}

/// Milliseconds of a clock that nobody sets.
func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}
