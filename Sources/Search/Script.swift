/// A file of the index in the making: a classic script that hands a payload to one function.
struct Script: Sendable {
  private var bytes: [UInt8]
  /// A number made from the payload.
  let digest: UInt64

  /// Room for what `finish` adds.
  private static let tail = 48

  /// Wraps the text of a JavaScript expression.
  init(payload: [UInt8], isQuoted: Bool = false) {
    bytes = []
    bytes.reserveCapacity(payload.count + 32 + Self.tail)
    bytes += "nightlightSearch(".utf8
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    bytes += payload
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    digest = Self.digest(payload)
  }

  /// The finished file.
  ///
  /// All files of an index carry the same stamp: where a browser's cache has mixed two indexes, the script sees it. The
  /// bytes move there without a copy: nothing of them stays here.
  mutating func finish(name: String, stamp: String) -> SearchFile {
    var file = SearchFile(name: name + ".js", bytes: [])
    swap(&file.bytes, &bytes)
    file.bytes += ",\"\(name)\",\"\(stamp)\")\n".utf8
    return file
  }

  /// The stamp of some scripts.
  static func stamp(of digests: [UInt64]) -> String {
    let all = digests.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x0000_0100_0000_01B3 ^ $0 >> 31 }
    return String(UInt32(truncatingIfNeeded: all ^ all >> 32), radix: 36)
  }

  /// FNV-1a over eight bytes at a time.
  private static func digest(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
      var place = 0
      while place + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        hash = (hash ^ word) &* 0x0000_0100_0000_01B3
        hash ^= hash >> 32
        place += 8
      }
      for byte in bytes[place...] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return hash ^ hash >> 29
    }
  }
}
