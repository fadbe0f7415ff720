/// What numbers are written to.
protocol ByteText: ~Copyable {
  mutating func append(_ byte: UInt8)
}

extension [UInt8]: ByteText {}

/// Bytes of which the writer knows how many there can be at most; an array checks each one.
struct ByteWriter: ByteText, ~Copyable {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(capacity: Int) { bytes = .allocate(capacity: capacity) }

  deinit { bytes.deallocate() }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    precondition(count < bytes.count)
    bytes[count] = byte
    count += 1
  }

  subscript(place: Int) -> UInt8 {
    @inline(__always) get { bytes[place] }
    @inline(__always) set { bytes[place] = newValue }
  }

  /// A copy of what was written, of just that size.
  consuming func finish() -> [UInt8] { Array(bytes[..<count]) }
}
