extension [UInt8] {
  /// Appends a text as it is.
  mutating func write(_ text: String) { self += text.utf8 }

  /// Appends a text, escaped for an element or a quoted attribute.
  mutating func write(escaped text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "\""): self += "&quot;".utf8
      default: append(byte)
      }
    }
  }
}

/// A length with one decimal at most.
func length(_ value: Double) -> String {
  let tenths = Int64((value * 10).rounded())
  return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths % 10))"
}
