import Foundation
import Glibc
import Synchronization

/// The conversation with one browser: commands out, answers and events in, matched by number and session.
final class DevTools: Sendable {
  private struct State {
    var lastNumber = 0
    var pending: [Int: CheckedContinuation<JSON, any Error>] = [:]
    var sessions: [String: Session] = [:]
    var isGone = false
  }

  private let process: BrowserProcess
  private let state = Mutex(State())
  private let writing = DispatchQueue(label: "devtools.writing")

  /// Begins to read what the browser says.
  init(_ process: BrowserProcess) {
    self.process = process
    let thread = Thread { [weak self, answers = process.answers] in
      Self.read(answers) { self?.receive($0) }
      self?.fail()
    }
    thread.name = "devtools.reading"
    thread.start()
  }

  /// The session that speaks to the browser as a whole rather than to one page.
  func browserSession() -> Session { session("") }

  /// The session with this id, made at the first call.
  func session(_ id: String) -> Session {
    state.withLock { state in
      if let known = state.sessions[id] { return known }
      let new = Session(id: id, devTools: self)
      state.sessions[id] = new
      return new
    }
  }

  /// Forgets a session whose target is closed.
  func forget(_ session: Session) { state.withLock { state in state.sessions[session.id] = nil } }

  /// Sends a command and returns its result, or throws at the deadline.
  func send(_ command: String, _ parameters: JSON, session: String, seconds: Double) async throws -> JSON {
    let number = takeNumber()
    return try await withCheckedThrowingContinuation { continuation in
      let isGone = state.withLock { state in
        if !state.isGone { state.pending[number] = continuation }
        return state.isGone
      }
      if isGone {
        continuation.resume(throwing: gone(while: command))
        return
      }
      write(number, command, parameters, session)
      DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { [weak self] in
        self?.take(number)?
          .resume(throwing: BrowserFault.timedOut(waitingFor: "the answer to \(command)", seconds: seconds, seen: []))
      }
    }
  }

  /// Sends a command whose answer nobody needs.
  func post(_ command: String, _ parameters: JSON, session: String) {
    write(takeNumber(), command, parameters, session)
  }

  /// The error that says the browser is no more, with what it said last.
  func gone(while what: String) -> BrowserFault { .gone(while: what, lastWords: process.lastWords) }

  /// Whether the browser has gone away.
  var isGone: Bool { state.withLock(\.isGone) }

  private func takeNumber() -> Int {
    state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
  }

  private func take(_ number: Int) -> CheckedContinuation<JSON, any Error>? {
    state.withLock { $0.pending.removeValue(forKey: number) }
  }

  private func write(_ number: Int, _ command: String, _ parameters: JSON, _ session: String) {
    var message: [String: JSON] = ["id": .number(Double(number)), "method": .string(command), "params": parameters]
    if !session.isEmpty { message["sessionId"] = .string(session) }
    let bytes = Array(JSON.object(message).description.utf8) + [0]
    writing.async { [process] in
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes {
          Glibc.send(process.commands, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        // A broken pipe is noticed by the reader, which fails everything that waits.
        if count > 0 { sent += count } else if errno != EINTR { return }
      }
    }
  }

  private func receive(_ message: JSON) {
    if let number = message["id"].int {
      guard let continuation = take(number) else { return }
      if let reason = message["error"]["message"].string {
        let detail = message["error"]["data"].string.map { " (\($0))" } ?? ""
        continuation.resume(throwing: BrowserFault.refused(command: "command \(number)", reason: reason + detail))
      } else {
        continuation.resume(returning: message["result"])
      }
    } else if let method = message["method"].string {
      let session = state.withLock { $0.sessions[message["sessionId"].string ?? ""] }
      session?.receive(Event(method: method, parameters: message["params"]))
    }
  }

  private func fail() {
    let (pending, sessions) = state.withLock { state in
      state.isGone = true
      // The sessions hold this conversation, so they must be let go.
      defer {
        state.pending = [:]
        state.sessions = [:]
      }
      return (state.pending, Array(state.sessions.values))
    }
    for continuation in pending.values { continuation.resume(throwing: gone(while: "an answer")) }
    for session in sessions { session.fail() }
  }

  private static func read(_ descriptor: Int32, _ message: (JSON) -> Void) {
    var buffer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      // Only the new bytes can hold the end of a message; a big one must not be searched again with each chunk.
      var searchFrom = buffer.count
      buffer.append(contentsOf: chunk[..<count])
      var start = 0
      while let end = buffer[searchFrom...].firstIndex(of: 0) {
        if let json = try? JSONReader.read(buffer[start..<end]) { message(json) }
        start = end + 1
        searchFrom = start
      }
      buffer.removeSubrange(..<start)
    }
  }
}
