import Glibc
import System

/// A small HTTP/1.1 server for one author's own browser, on 127.0.0.1 and nowhere else.
///
/// It opens no file: whatever is served comes from the closure that it is given.
public final class Server: Sendable {
  /// How much and how long the server bears with a client.
  public struct Limits: Sendable {
    /// Connections kept at a time; one more drops the one that has been silent longest.
    public var connections = 256
    /// Threads that answer.
    public var threads = 4
    /// Milliseconds in which a request must have arrived whole, from its first byte.
    public var requestDeadline = 10_000
    /// Milliseconds for which a silent connection is kept.
    public var idleDeadline = 60_000
    /// Milliseconds in which a client must take something of what it is sent.
    public var writeDeadline = 20_000

    /// The limits for an author at work.
    public init() {}
  }

  /// The port that it listens on.
  public var port: UInt16 { listener.port }

  private let listener: Listener
  private let limits: Limits
  private let pipe: WakePipe
  private let mailbox: Locked<Mailbox>
  private let answer: @Sendable (Request) -> Response

  /// Begins to listen; port 0 lets the system choose one.
  ///
  /// The answers are asked for from several threads at a time.
  public init(
    port: UInt16, limits: Limits = Limits(), answer: @escaping @Sendable (Request) -> Response
  ) throws(ServerError) {
    guard let pipe = WakePipe() else { throw ServerError(call: "pipe", code: errno, port: port) }
    listener = try Listener(port: port)
    self.pipe = pipe
    self.limits = limits
    self.answer = answer
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    mailbox = Locked(Mailbox(live: LiveState(start: UInt64(now.tv_sec * 1_000_000 + now.tv_nsec / 1_000))))
  }

  deinit {
    if mailbox.with({ $0.stage }) == .fresh { close(listener.socket) }
  }

  /// Serves until `stop`; every connection is closed and every thread has ended when it returns.
  ///
  /// A server runs once. What is being answered when it is stopped is waited for.
  public func run() {
    let mayRun = mailbox.with { mailbox in
      defer { if mailbox.stage == .fresh { mailbox.stage = .running } }
      return mailbox.stage == .fresh
    }
    guard mayRun else { return }
    Loop(listener, limits, pipe, mailbox, answer).run()
    close(listener.socket)
    mailbox.with { $0.stage = .ended }
  }

  /// Ends `run`; may be called from any thread, also from an answer, also before `run`.
  public func stop() {
    mailbox.with { $0.isStopped = true }
    pipe.wake()
  }

  /// Tells every open page something; a page that is loaded or connects later learns what it missed.
  public func broadcast(_ event: LiveReload.Event) {
    let message = LiveMessage(event)
    mailbox.with { $0.events.append($0.live.note(message)) }
    pipe.wake()
  }
}
