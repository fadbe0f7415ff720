import Glibc

/// Reads one JSON text from bytes.
struct JSONReader {
  /// What is wrong with a text that is not JSON, and at which byte.
  struct Malformed: Error { let offset: Int }

  private let bytes: UnsafeRawBufferPointer
  private var at = 0
  private var depth = 0

  // The page decides how deep a value is nested; the reader's stack must not depend on it.
  private static let deepest = 200

  /// Reads the whole text as one value.
  static func read(_ bytes: ArraySlice<UInt8>) throws -> JSON {
    try bytes.withUnsafeBytes { bytes in
      var reader = JSONReader(bytes: bytes)
      let value = try reader.value()
      reader.skipSpace()
      guard reader.at == bytes.count else { throw Malformed(offset: reader.at) }
      return value
    }
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

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
    var units: [UInt16] = []
    while true {
      let start = at
      at = place(of: UInt8(ascii: "\""))
      // A long text is searched by the C library: these tests are compiled without optimisation.
      let escape = place(of: UInt8(ascii: "\\"), from: start, before: at)
      let plain = String(decoding: bytes[start..<escape], as: UTF8.self)
      if escape == at {
        try take(UInt8(ascii: "\""))
        return units.isEmpty ? plain : String(decoding: units + plain.utf16, as: UTF16.self)
      }
      at = escape + 1
      units += plain.utf16
      units.append(try escaped())
    }
  }

  /// Where a byte is next found, or the end where it is not.
  private func place(of byte: UInt8) -> Int { place(of: byte, from: at, before: bytes.count) }

  private func place(of byte: UInt8, from start: Int, before end: Int) -> Int {
    guard let base = bytes.baseAddress, start < end,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return end }
    return UnsafeRawPointer(found) - base
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
      guard at + 4 <= bytes.count,
        let unit = UInt16(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
      else { throw Malformed(offset: at) }
      at += 4
      return unit
    default: throw Malformed(offset: at - 1)
    }
  }
}
