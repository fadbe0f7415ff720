/// Reads numbers from bytes and says where they end too early.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  // Not inlined, as in `ByteWriter`: there are many calls, and the module is downloaded.
  @inline(never)
  mutating func byte() throws(Fault) -> UInt8 {
    guard place < bytes.count else { throw .length }
    place += 1
    return bytes[place - 1]
  }

  /// A byte that is at most a bound.
  @inline(never)
  mutating func byte(upTo bound: Int) throws(Fault) -> UInt8 {
    let byte = try byte()
    guard Int(byte) <= bound else { throw .number }
    return byte
  }

  mutating func short() throws(Fault) -> UInt16 {
    let low = try byte()
    return UInt16(try byte()) << 8 | UInt16(low)
  }

  @inline(never)
  mutating func word() throws(Fault) -> UInt32 {
    let low = try short()
    return UInt32(try short()) << 16 | UInt32(low)
  }

  mutating func long() throws(Fault) -> UInt64 {
    let low = try word()
    return UInt64(try word()) << 32 | UInt64(low)
  }

  func end() throws(Fault) {
    guard isAtEnd else { throw .length }
  }
}
