/// A request that was checked: what is asked for, and nothing that could lead elsewhere.
public struct Request: Sendable, Equatable {
  /// What is wanted; a server for reading knows no other.
  public enum Method: String, Sendable {
    /// The whole answer.
    case get = "GET"
    /// Its headers; the server leaves the body out by itself.
    case head = "HEAD"
  }

  /// What is wanted.
  public var method: Method
  /// The path, decoded once, relative, without `.`, `..` or empty segments: `""`, `a/b.html` or `a/b/`.
  public var path: String
  /// What stands after the question mark, as sent.
  public var query: String?
  /// The moment in the server's life at which the request came; `LiveReload.tag` puts it into a page.
  public var stamp: UInt64

  /// Makes a request.
  public init(method: Method = .get, path: String, query: String? = nil, stamp: UInt64 = 0) {
    self.method = method
    self.path = path
    self.query = query
    self.stamp = stamp
  }
}
