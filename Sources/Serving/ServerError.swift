import Glibc

/// Why the server cannot listen.
public struct ServerError: Error, Sendable, Equatable {
  /// The system call that failed.
  public let call: String
  /// Its error number.
  public let code: Int32
  /// The port that was asked for.
  public let port: UInt16
}

extension ServerError: CustomStringConvertible {
  /// One sentence, with a way out where there is one.
  public var description: String {
    switch code {
    case EADDRINUSE: "port \(port) is taken by another program; choose another with --port, or 0 for any free one"
    case EACCES: "port \(port) may not be listened on; choose one above 1023 with --port"
    default: "cannot listen on 127.0.0.1:\(port): \(call): \(String(cString: strerror(code)))"
    }
  }
}
