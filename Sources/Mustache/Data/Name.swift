/// A name together with the number by which it is found.
struct Name: Sendable {
  let text: String
  let hash: UInt64

  init(_ text: String) {
    self.text = text
    hash = Name.hash(of: text)
  }

  /// Never zero: that marks an empty slot.
  static func hash(of text: String) -> UInt64 {
    let known = text.utf8.withContiguousStorageIfAvailable { mix(UnsafeRawBufferPointer($0)) }
    return known ?? Array(text.utf8).withUnsafeBytes(mix)
  }

  private static func mix(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* prime
    var index = 0
    while index + 8 <= bytes.count {
      hash = fold(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self), prime)
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return max(1, fold(hash ^ rest, prime))
  }

  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
