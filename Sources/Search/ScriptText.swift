/// Text as a string of a classic script.
enum ScriptText {
  private static let hex = Array("0123456789abcdef".utf8)

  /// Adds the text in quotation marks; nothing in it can end the string, the script or the line.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(scalar.value))
      case 0..<0x20, 0x3C, 0x3E, 0x26, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF:
        bytes += "\\u".utf8
        for shift in [12, 8, 4, 0] { bytes.append(hex[Int(scalar.value) >> shift & 0xF]) }
      default:
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
