extension [UInt8] {
  /// Appends markup as it stands.
  mutating func write(_ markup: String) { append(contentsOf: markup.utf8) }

  /// Appends a text, escaped.
  mutating func write(escaped text: String) { write(escaped: text.utf8) }

  /// Appends a text's bytes, escaped: safe in an element and in a double-quoted attribute.
  mutating func write(escaped text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      default: append(byte)
      }
    }
  }
}
