/// Reads requests from the bytes of one connection as they come, however they are cut.
struct RequestParser {
  enum Step {
    /// More bytes are needed.
    case more
    /// A whole request.
    case request(RequestHead)
    /// Nothing that can be read on from.
    case refused(Refusal)
  }

  static let longestLine = 8_192
  static let longestHead = 32_768
  static let mostFields = 100

  private var buffer: [UInt8] = []
  private var lineStart = 0
  // No line feed stands before it: each byte is looked at once, however slowly they drip.
  private var scanned = 0
  private var line: RequestLine?
  private var fields: [(name: String, value: String)] = []

  /// Whether nothing of a next request has come.
  var isEmpty: Bool { buffer.isEmpty }

  mutating func append(_ bytes: some Collection<UInt8>) { buffer.append(contentsOf: bytes) }

  mutating func next() -> Step {
    do throws(Refusal) {
      while let end = endOfLine() {
        if let head = try take(buffer[lineStart..<end]) { return .request(head) }
      }
      if buffer.count - lineStart > Self.longestLine { throw tooLong }
      return .more
    } catch {
      return .refused(error)
    }
  }

  private mutating func endOfLine() -> Int? {
    while scanned < buffer.count {
      scanned += 1
      if buffer[scanned - 1] == 0x0A { return scanned - 1 }
    }
    return nil
  }

  /// Takes a line in, given without its line feed; the empty one ends the head.
  private mutating func take(_ ended: ArraySlice<UInt8>) throws(Refusal) -> RequestHead? {
    lineStart = scanned
    guard ended.count <= Self.longestLine else { throw tooLong }
    guard lineStart <= Self.longestHead else { throw Refusal(431, "The header is too long") }
    guard ended.last == 0x0D else { throw Refusal(400, "A line must end in CR LF") }
    let content = ended.dropLast()
    guard let line else {
      // Some clients send an empty line after the last request's body.
      if !content.isEmpty { line = try RequestLine(content) }
      return nil
    }
    if !content.isEmpty {
      guard fields.count < Self.mostFields else { throw Refusal(431, "The header has too many fields") }
      fields.append(try Self.field(content))
      return nil
    }
    let head = RequestHead(line: line, fields: fields)
    buffer.removeFirst(lineStart)
    (lineStart, scanned, fields, self.line) = (0, 0, [], nil)
    return head
  }

  private var tooLong: Refusal {
    line == nil ? Refusal(414, "The path is too long") : Refusal(431, "The header is too long")
  }

  private static func field(_ line: ArraySlice<UInt8>) throws(Refusal) -> (name: String, value: String) {
    guard let colon = line.firstIndex(of: 0x3A), isToken(line[..<colon]) else {
      throw Refusal(400, "This is no header field")
    }
    let value = line[line.index(after: colon)...]
    guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
      throw Refusal(400, "This is no header field")
    }
    let text = String(decoding: value, as: UTF8.self)
    return (String(decoding: line[..<colon], as: UTF8.self).lowercased(), String(text.trimmed))
  }
}
