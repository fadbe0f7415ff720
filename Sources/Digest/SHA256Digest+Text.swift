extension SHA256Digest: CustomStringConvertible {
  /// The 64 hexadecimal digits, in small letters.
  public var hex: String {
    var text: [UInt8] = []
    appendHex(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The hexadecimal digits.
  public var description: String { hex }

  /// The digest as Content-Security-Policy and `integrity` want it after `sha256-`.
  public var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(44)
    withBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: 3) {
        let second = start + 1 < bytes.count ? bytes[start + 1] : 0
        let third = start + 2 < bytes.count ? bytes[start + 2] : 0
        text.append(alphabet[Int(bytes[start] >> 2)])
        text.append(alphabet[Int((bytes[start] & 3) << 4 | second >> 4)])
        text.append(alphabet[Int((second & 15) << 2 | third >> 6)])
        text.append(alphabet[Int(third & 63)])
      }
    }
    // 32 bytes are ten groups of three and a group of two, which leaves one place empty.
    text[text.count - 1] = UInt8(ascii: "=")
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the 64 hexadecimal digits, in small letters.
  public func appendHex(to text: inout [UInt8]) {
    withBytes { bytes in
      for byte in bytes {
        text.append(SHA256Digest.hexDigit(byte >> 4))
        text.append(SHA256Digest.hexDigit(byte & 15))
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
