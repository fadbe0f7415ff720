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
  public let port: UInt16

  /// Begins to listen; port 0 lets the system choose one.
  ///
  /// The answers are asked for from several threads at a time.
  public init(
    port: UInt16, limits: Limits = Limits(), answer: @escaping @Sendable (Request) -> Response
  ) throws(ServerError) {
    self.port = port
  }

  /// Serves until `stop`; every connection is closed and every thread has ended when it returns.
  public func run() {}

  /// Ends `run`; may be called from any thread, also from an answer, also before `run`.
  public func stop() {}

  /// Tells every open page something; a page that is loaded or reconnects later learns what it missed.
  public func broadcast(_ event: LiveReload.Event) {}
}
