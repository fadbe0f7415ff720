import Diagnostics

/// What a text's bytes are, before anything reads them as characters.
enum Encoding: Hashable {
  /// Characters below U+0080 only.
  case ascii
  /// Valid UTF-8 without control characters.
  case utf8
  /// UTF-16, told by its byte order mark.
  case utf16
  /// A byte that no UTF-8 text has there.
  case broken(at: Int)
  /// A character that YAML forbids.
  case control(UInt32, at: Int)

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count >= 2, (bytes[0], bytes[1]) == (0xFF, 0xFE) || (bytes[0], bytes[1]) == (0xFE, 0xFF) {
      self = .utf16
      return
    }
    var isASCII = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F, byte != 0x09, byte != 0x0A, byte != 0x0D {
          self = .control(UInt32(byte), at: index)
          return
        }
        index += 1
        continue
      }
      isASCII = false
      guard let (scalar, length) = Self.scalar(bytes, at: index) else {
        self = .broken(at: index)
        return
      }
      if scalar < 0xA0 && scalar != 0x85 || scalar == 0xFFFE || scalar == 0xFFFF {
        self = .control(scalar, at: index)
        return
      }
      index += length
    }
    self = isASCII ? .ascii : .utf8
  }

  /// The character that begins at a byte of 0x80 or more, and its length.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int)? {
    func tail(_ distance: Int) -> UInt32? {
      guard index + distance < bytes.count, bytes[index + distance] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[index + distance] & 0x3F)
    }
    let first = UInt32(bytes[index])
    switch first {
    case 0xC2...0xDF:
      guard let second = tail(1) else { return nil }
      return ((first & 0x1F) << 6 | second, 2)
    case 0xE0...0xEF:
      guard let second = tail(1), let third = tail(2) else { return nil }
      let scalar = (first & 0x0F) << 12 | second << 6 | third
      return scalar < 0x800 || scalar >= 0xD800 && scalar < 0xE000 ? nil : (scalar, 3)
    case 0xF0...0xF4:
      guard let second = tail(1), let third = tail(2), let fourth = tail(3) else { return nil }
      let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
      return scalar < 0x10000 || scalar > 0x10FFFF ? nil : (scalar, 4)
    default: return nil
    }
  }

  /// What keeps a text in this encoding from being read; `offset` is where in the file the text begins.
  func fault(file: String, offset: Int) -> Diagnostic? {
    switch self {
    case .ascii, .utf8: nil
    case .utf16:
      Diagnostic(
        "utf-16", file: file, span: Span(offset, offset + 2), "the file is written in UTF-16",
        fix: "save the file as UTF-8")
    case .broken(let byte):
      Diagnostic(
        "invalid-utf8", file: file, span: Span(offset + byte, offset + byte + 1),
        "this byte is not UTF-8", fix: "save the file as UTF-8")
    case .control(let scalar, let byte):
      Diagnostic(
        "control-character", file: file, span: Span(offset + byte, offset + byte + utf8Length(scalar)),
        "the control character U+\(hexadecimal(scalar)) must not stand here", fix: "remove it")
    }
  }

  private func utf8Length(_ scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3 }
}

/// A character's number as Unicode writes it, such as `001B`.
func hexadecimal(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
