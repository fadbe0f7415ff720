/// Writes numbers as bytes, the lowest first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  // Not inlined: there are many calls, and the module is downloaded.
  @inline(never)
  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  mutating func count(_ count: Int) { byte(UInt8(truncatingIfNeeded: count)) }

  mutating func short(_ short: UInt16) {
    byte(UInt8(truncatingIfNeeded: short))
    byte(UInt8(truncatingIfNeeded: short >> 8))
  }

  @inline(never)
  mutating func word(_ word: UInt32) {
    short(UInt16(truncatingIfNeeded: word))
    short(UInt16(truncatingIfNeeded: word >> 16))
  }

  /// Bytes, behind how many they are.
  @inline(never)
  mutating func list(_ list: [UInt8]) {
    count(list.count)
    for byte in list { self.byte(byte) }
  }
}
