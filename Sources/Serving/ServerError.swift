/// Why the server cannot listen.
public struct ServerError: Error, Sendable, Equatable {
  /// The system call that failed.
  public let call: String
  /// Its error number.
  public let code: Int32
  /// The port that was asked for.
  public let port: UInt16
}
