/// The bytes of a code point, and back.
enum UTF8Form {
  /// Writes a code point above ASCII; returns how many bytes it took.
  static func write(_ point: UInt32, _ bytes: UnsafeMutableBufferPointer<UInt8>, at place: Int) -> Int {
    func low(_ shift: UInt32) -> UInt8 { UInt8(0x80 | point >> shift & 0x3F) }
    if point < 0x800 {
      bytes[place] = UInt8(0xC0 | point >> 6)
      bytes[place + 1] = low(0)
      return 2
    }
    if point < 0x10000 {
      bytes[place] = UInt8(0xE0 | point >> 12)
      bytes[place + 1] = low(6)
      bytes[place + 2] = low(0)
      return 3
    }
    bytes[place] = UInt8(0xF0 | point >> 18 & 0x07)
    bytes[place + 1] = low(12)
    bytes[place + 2] = low(6)
    bytes[place + 3] = low(0)
    return 4
  }
}
