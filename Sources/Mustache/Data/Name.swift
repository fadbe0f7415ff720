/// A name in a form that is compared and placed without looking at its text.
struct Name: Sendable {
  let text: String
  let key: Key

  init(_ text: String) {
    self.text = text
    key = Key(text)
  }

  init(text: String, key: Key) {
    self.text = text
    self.key = key
  }

  /// Sixteen bytes that stand for a name: up to fifteen its own, and their count; of a longer one a digest.
  struct Key: Sendable, Equatable {
    var low: UInt64
    var high: UInt64

    /// What no name has.
    static let empty = Key(low: 0, high: 0)

    /// Whether two names may share it, so that their texts decide.
    @inline(__always)
    var isDigest: Bool { high >> 56 == 0xFF }

    /// Where to look for it among slots whose number is a power of two.
    @inline(__always)
    var spread: Int {
      let product = (low ^ high &* 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      return Int(truncatingIfNeeded: product.high ^ product.low)
    }
  }
}

extension Name.Key {
  init(_ text: String) {
    let known = text.utf8.withContiguousStorageIfAvailable { Name.Key(UnsafeRawBufferPointer($0)) }
    self = known ?? Array(text.utf8).withUnsafeBytes { Name.Key($0) }
  }

  private init(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= 15 else {
      self.init(digestOf: bytes)
      return
    }
    // The count is never zero here, so that no name has the empty key.
    let count = UInt64(bytes.isEmpty ? 16 : bytes.count)
    let rest = bytes.count > 8 ? Name.Key.word(bytes, 8..<bytes.count) : 0
    self.init(low: Name.Key.word(bytes, 0..<min(8, bytes.count)), high: count << 56 | rest)
  }

  private init(digestOf bytes: UnsafeRawBufferPointer) {
    var low = UInt64(bytes.count)
    var high: UInt64 = 0
    var index = 0
    while index < bytes.count {
      let end = min(index + 8, bytes.count)
      let product = (low ^ Name.Key.word(bytes, index..<end)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      low = product.low ^ product.high
      high = high &* 31 ^ product.high
      index = end
    }
    self.init(low: low, high: high | 0xFF << 56)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    if range.count == 8 { return bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self) }
    var word: UInt64 = 0
    for index in range.reversed() { word = word << 8 | UInt64(bytes[index]) }
    return word
  }
}
