/// What is answered; length, connection, caching and `HEAD` are the server's business.
public struct Response: Sendable, Equatable {
  /// The status code.
  public var status: Int
  /// Headers beside those that the server writes itself.
  public var headers: [Header]
  /// The body.
  public var body: [UInt8]

  /// Makes a response.
  public init(status: Int = 200, headers: [Header] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// One header line.
  public struct Header: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The value; one that holds a control character is never sent.
    public var value: String

    /// Makes a header.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

extension Response {
  /// A file's bytes, with the content type that the path's ending stands for.
  public static func file(_ body: [UInt8], path: String, status: Int = 200) -> Response {
    Response(status: status, headers: [Header("Content-Type", ContentType.of(path))], body: body)
  }

  /// A short plain text, for errors.
  public static func text(_ status: Int, _ text: String) -> Response {
    Response(
      status: status, headers: [Header("Content-Type", "text/plain; charset=utf-8")], body: Array((text + "\n").utf8))
  }

  /// Sends the reader to another path of this server, given as `Request.path` is.
  public static func redirect(to path: String) -> Response { Response(status: 308) }
}
