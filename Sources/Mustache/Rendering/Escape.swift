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
    while index + 16 <= count {
      let bytes = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      // & and ' differ in one bit, and so do < and >.
      let special = (bytes & 0xFE) .== 0x26 .| (bytes & 0xFD) .== 0x3C .| bytes .== 0x22
      if any(special) { break }
      index += 16
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
