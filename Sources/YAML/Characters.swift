/// Turns libyaml's places, counted in characters, into bytes.
///
/// The places of successive events lie close together, mostly one after the other, so that walking from the last
/// one costs a text's length once over all of them.
struct Characters {
  /// The text; valid UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>
  let isASCII: Bool
  private var character = 0
  private var byte = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
    self.bytes = bytes
    self.isASCII = isASCII
  }

  /// The byte at which a character begins; past the text, its end.
  mutating func byte(of target: Int) -> Int {
    if isASCII { return min(max(0, target), bytes.count) }
    while character < target, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > target, byte > 0 {
      byte -= 1
      while byte > 0, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}
