/// Reads one JSON text from bytes.
struct JSONReader {
  /// What is wrong with a text that is not JSON, and at which byte.
  struct Malformed: Error { let offset: Int }

  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var depth = 0

  // The page decides how deep a value is nested; the reader's stack must not depend on it.
  private static let deepest = 200

  /// Reads the whole text as one value.
  static func read(_ bytes: ArraySlice<UInt8>) throws -> JSON {
    var reader = JSONReader(bytes: bytes, at: bytes.startIndex)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.at == bytes.endIndex else { throw Malformed(offset: reader.at) }
    return value
  }

  private init(bytes: ArraySlice<UInt8>, at: Int) {
    self.bytes = bytes
    self.at = at
  }

  private var next: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { at += 1 }
  }

  private mutating func take(_ byte: UInt8) throws {
    guard next == byte else { throw Malformed(offset: at) }
    at += 1
  }

  private mutating func value() throws -> JSON {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws -> JSON {
    for index in 0..<word.utf8CodeUnitCount { try take(word.utf8Start[index]) }
    return value
  }

  private mutating func number() throws -> JSON {
    let start = at
    while let byte = next, "+-.0123456789eE".utf8.contains(byte) { at += 1 }
    guard let value = Double(String(decoding: bytes[start..<at], as: UTF8.self)) else { throw Malformed(offset: start) }
    return .number(value)
  }

  private mutating func array() throws -> JSON {
    try enter(UInt8(ascii: "["))
    var elements: [JSON] = []
    skipSpace()
    while next != UInt8(ascii: "]") {
      if !elements.isEmpty { try take(UInt8(ascii: ",")) }
      elements.append(try value())
      skipSpace()
    }
    leave()
    return .array(elements)
  }

  private mutating func object() throws -> JSON {
    try enter(UInt8(ascii: "{"))
    var members: [String: JSON] = [:]
    var isFirst = true
    skipSpace()
    while next != UInt8(ascii: "}") {
      if !isFirst { try take(UInt8(ascii: ",")) }
      isFirst = false
      skipSpace()
      let name = try text()
      skipSpace()
      try take(UInt8(ascii: ":"))
      members[name] = try value()
      skipSpace()
    }
    leave()
    return .object(members)
  }

  private mutating func enter(_ bracket: UInt8) throws {
    try take(bracket)
    depth += 1
    guard depth <= Self.deepest else { throw Malformed(offset: at) }
  }

  private mutating func leave() {
    at += 1
    depth -= 1
  }

  private mutating func text() throws -> String {
    try take(UInt8(ascii: "\""))
    let start = at
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { at += 1 }
    if next == UInt8(ascii: "\"") {
      at += 1
      return String(decoding: bytes[start..<(at - 1)], as: UTF8.self)
    }
    var units = Array(String(decoding: bytes[start..<at], as: UTF8.self).utf16)
    while let byte = next, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        at += 1
        units.append(try escaped())
      } else {
        let plain = at
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { at += 1 }
        units.append(contentsOf: String(decoding: bytes[plain..<at], as: UTF8.self).utf16)
      }
    }
    try take(UInt8(ascii: "\""))
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func escaped() throws -> UInt16 {
    guard let byte = next else { throw Malformed(offset: at) }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(byte)
    case UInt8(ascii: "u"):
      guard at + 4 <= bytes.endIndex,
        let unit = UInt16(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
      else { throw Malformed(offset: at) }
      at += 4
      return unit
    default: throw Malformed(offset: at - 1)
    }
  }
}
