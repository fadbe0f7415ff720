/// A response as it goes over the line.
struct ResponseBytes: Sendable {
  let head: [UInt8]
  let body: [UInt8]
  /// Whether the connection ends with it.
  let closes: Bool

  init(_ response: Response, to head: RequestHead?) {
    closes = !(head?.keepsAlive ?? false)
    let tag = response.status == 200 ? entityTag(of: response.body) : nil
    let known = head?.values("if-none-match") ?? []
    let isKnown = tag.map { tag in known.contains { Self.names(tag, in: $0) } } ?? false
    let status = isKnown ? 304 : response.status
    let own = ["content-length", "connection", "transfer-encoding", "etag"]
    let given = response.headers.filter { $0.isSound && !own.contains($0.name.lowercased()) }
    var lines = ["HTTP/1.1 \(status) \(reason(of: status))"]
    lines += given.map { "\($0.name): \($0.value)" }
    if let tag { lines.append("ETag: \(tag)") }
    if !given.contains(where: { $0.name.lowercased() == "cache-control" }) {
      // Kept, but asked about each time: what is on screen is what was saved last.
      lines.append("Cache-Control: no-cache")
    }
    if status != 304, status != 204 { lines.append("Content-Length: \(response.body.count)") }
    lines.append("Connection: \(closes ? "close" : "keep-alive")")
    self.head = Self.bytes(lines + Self.always)
    body = isKnown || status == 204 || head?.line.method == .head ? [] : response.body
  }

  /// The head of a stream of events, which ends when the connection does.
  static let streamHead = bytes(
    [
      "HTTP/1.1 200 OK", "Content-Type: text/event-stream; charset=utf-8", "Cache-Control: no-store",
      "Connection: close",
    ] + always)

  /// No page of another site may use what is served here, nor guess what it is.
  private static let always = [
    "X-Content-Type-Options: nosniff", "X-Frame-Options: SAMEORIGIN", "Cross-Origin-Resource-Policy: same-origin",
  ]

  private static func bytes(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) }

  private static func names(_ tag: String, in list: String) -> Bool {
    list.split(separator: ",").contains { entry in
      let entry = entry.trimmed
      return entry == "*" || (entry.hasPrefix("W/") ? entry.dropFirst(2) : entry) == tag
    }
  }
}

/// A tag that another body has not, by chance: nobody here has a reason to forge one.
private func entityTag(of body: [UInt8]) -> String {
  var hash = UInt64(body.count) &* 0x9E37_79B9_7F4A_7C15
  // Each step loses nothing, so that bodies that differ in one word always differ in their tags.
  func take(_ word: UInt64) {
    hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 29
  }
  body.withUnsafeBytes { bytes in
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      take(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    for offset in whole..<bytes.count { take(UInt64(bytes[offset])) }
  }
  return "\"\(String(hash, radix: 16))\""
}

private func reason(of status: Int) -> String {
  switch status {
  case 200: "OK"
  case 204: "No Content"
  case 301: "Moved Permanently"
  case 302: "Found"
  case 304: "Not Modified"
  case 307: "Temporary Redirect"
  case 308: "Permanent Redirect"
  case 400: "Bad Request"
  case 403: "Forbidden"
  case 404: "Not Found"
  case 405: "Method Not Allowed"
  case 408: "Request Timeout"
  case 410: "Gone"
  case 413: "Content Too Large"
  case 414: "URI Too Long"
  case 421: "Misdirected Request"
  case 431: "Request Header Fields Too Large"
  case 500: "Internal Server Error"
  case 503: "Service Unavailable"
  case 505: "HTTP Version Not Supported"
  default: "Status"
  }
}
