/// The 32 bytes that SHA-256 makes of a text.
public struct SHA256Digest: Hashable, Sendable {
  /// How many bytes a digest has.
  public static let size = 32

  // Four words rather than an array: nothing to allocate, and two digests compare in four steps.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Makes a digest from its bytes; nil unless there are exactly 32.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == SHA256Digest.size else { return nil }
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  /// Makes a digest from 64 hexadecimal digits in either case; nil if they are anything else.
  public init?(hex: UnsafeBufferPointer<UInt8>) {
    guard hex.count == 2 * SHA256Digest.size else { return nil }
    let isComplete = withUnsafeMutableBytes(of: &words) { bytes in
      for at in bytes.indices {
        guard let high = SHA256Digest.value(ofHexDigit: hex[2 * at]),
          let low = SHA256Digest.value(ofHexDigit: hex[2 * at + 1])
        else { return false }
        bytes[at] = high << 4 | low
      }
      return true
    }
    guard isComplete else { return nil }
  }

  /// Makes a digest from 64 hexadecimal digits in either case; nil if they are anything else.
  public init?(hex: String) {
    var hex = hex
    guard let digest = hex.withUTF8({ SHA256Digest(hex: $0) }) else { return nil }
    self = digest
  }

  /// Lets a C function fill the digest's memory.
  init(filling fill: (UnsafeMutableRawBufferPointer) -> Void) {
    withUnsafeMutableBytes(of: &words) { fill($0) }
  }

  /// Gives the bytes for as long as the call lasts.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try withUnsafeBytes(of: words, body)
  }

  /// The bytes in order.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// Says whether two digests are the same.
  public static func == (left: SHA256Digest, right: SHA256Digest) -> Bool { left.words == right.words }

  /// Feeds the digest to a hasher.
  public func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }

  private static func value(ofHexDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
