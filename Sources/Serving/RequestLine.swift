/// The first line of a request.
struct RequestLine: Equatable {
  let method: Request.Method
  let target: RequestTarget
  /// Whether it speaks HTTP/1.1, or 1.0.
  let isCurrent: Bool

  init(_ line: ArraySlice<UInt8>) throws(Refusal) {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, isToken(parts[0]), !parts[1].isEmpty else {
      throw Refusal(400, "This is no request")
    }
    let version = String(decoding: parts[2], as: UTF8.self)
    switch version {
    case "HTTP/1.1": isCurrent = true
    case "HTTP/1.0": isCurrent = false
    case _ where version.hasPrefix("HTTP/"): throw Refusal(505, "Only HTTP/1.1 is spoken")
    default: throw Refusal(400, "This is no request")
    }
    guard let method = Request.Method(rawValue: String(decoding: parts[0], as: UTF8.self)) else {
      throw Refusal(405, "Only GET and HEAD are answered")
    }
    self.method = method
    target = try RequestTarget(parts[1])
  }
}

/// Whether bytes are a token as RFC 9110 has it, such as a method or a header's name.
func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
  !bytes.isEmpty
    && bytes.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
      default: false
      }
    }
}
