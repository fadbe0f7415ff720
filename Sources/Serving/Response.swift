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
    /// The value.
    public var value: String

    /// Makes a header; one that would break the line is never sent.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    var isSound: Bool {
      isToken(Array(name.utf8)[...]) && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
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
    let type = Header("Content-Type", "text/plain; charset=utf-8")
    return Response(status: status, headers: [type], body: Array("\(text)\n".utf8))
  }

  /// Sends the reader to another path of this server, given as `Request.path` is.
  public static func redirect(to path: String) -> Response {
    // Two slashes at the start would name a host.
    var location = "/"
    for byte in path.utf8.drop(while: { $0 == 0x2F }) {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        location.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        location += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    var response = Response.text(302, "See \(location)")
    response.headers.append(Header("Location", location))
    return response
  }
}
