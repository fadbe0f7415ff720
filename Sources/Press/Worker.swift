import Glibc
import System

/// A worker of the press; for one thread at a time.
final class Worker {
  private let process: WorkerProcess
  private let channel: Channel
  private let deadline: Int
  private var isReady = false

  /// Starts a worker.
  init(_ workshop: Workshop) throws {
    guard workshop.isThere else { throw PressError.notMade(environment: workshop.environment) }
    guard access(workshop.script, R_OK) == 0 else { throw PressError.noScript(workshop.script) }
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw SystemError(errno, .open, "a pipe to WeasyPrint")
    }
    channel = Channel(socket: ends[0])
    // The number may be 0 or 1 where the tool's own were closed; then the spawn's dup2 would leave it closed.
    let theirs = fcntl(ends[1], F_DUPFD_CLOEXEC, 10)
    let code = errno
    close(ends[1])
    guard theirs >= 0 else { throw SystemError(code, .open, "a pipe to WeasyPrint") }
    defer { close(theirs) }
    // -s: no packages of the user's; -B: nothing is written beside the script.
    process = try WorkerProcess(workshop.python, ["-s", "-B", workshop.script], socket: theirs)
    deadline = workshop.deadline
  }

  /// Has a request answered.
  func answer(_ request: Message) throws -> Message {
    if !isReady { try begin() }
    isReady = true
    return try channel.exchange(request, by: now() + deadline)
  }

  /// Whether it is still there to take a request.
  var isThere: Bool { channel.isOpen }

  /// Kills the process, and leaves it to the thread that works with it to end it; the only call for other threads.
  func stop() { process.stop() }

  /// Ends the process; what it last complained about is returned.
  @discardableResult
  func end() -> String {
    defer { process.end() }
    return process.lastWords
  }

  private func begin() throws {
    let greeting: Message
    do { greeting = try channel.receive(by: now() + deadline) } catch {
      let words = process.lastWords
      throw PressError.notStarted(
        error == .late ? "it was not ready after \(deadline / 1_000) s" : words.isEmpty ? "it ended at once" : words)
    }
    if let library = greeting.texts("library").first { throw PressError.lacking(library) }
    if let absent = greeting.texts("absent").first { throw PressError.notMade(environment: absent) }
    guard let version = greeting.texts("version").first else { throw PressError.notStarted("it said nothing known") }
    guard version.hasPrefix(Workshop.version) else { throw PressError.wrongVersion(version) }
  }
}
