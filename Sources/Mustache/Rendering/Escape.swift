extension [UInt8] {
  /// Appends a text with what means something to HTML written as character references.
  @inline(__always)
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while true {
      index = text.plainEnd(from: index)
      if start < index { append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index])) }
      guard index < text.count else { return }
      append(reference(for: text[index]))
      index += 1
      start = index
    }
  }

  private mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first byte stands, from an offset on, that must be escaped.
  @inline(__always)
  fileprivate func plainEnd(from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(self)
    // Eight bytes at a time: & and ' differ in one bit, and so do < and >.
    while index + 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found =
        zeroBytes(word & 0xFEFE_FEFE_FEFE_FEFE ^ 0x2626_2626_2626_2626)
        | zeroBytes(word & 0xFDFD_FDFD_FDFD_FDFD ^ 0x3C3C_3C3C_3C3C_3C3C)
        | zeroBytes(word ^ 0x2222_2222_2222_2222)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count {
      switch self[index] {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E: return index
      default: index += 1
      }
    }
    return index
  }
}

/// Marks the bytes that are zero; of several marks only the lowest is sure.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
