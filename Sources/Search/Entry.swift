/// One occurrence of a term, packed so that sorting by the key's bits keeps pages and positions in order:
/// 36 bits of key, 6 of the page's number in its batch, 22 of position.
enum Entry {
  static let pagesInBatch = 64
  static let keyShift = 28
  static let keyBits = 36
  static let lastPosition = (1 << 22) - 1
  /// The bits below the key.
  static let payload: UInt64 = (1 << 28) - 1

  @inline(__always)
  static func pack(key: UInt64, page: Int, position: Int) -> UInt64 {
    key << 28 | UInt64(truncatingIfNeeded: page) << 22 | UInt64(truncatingIfNeeded: min(position, lastPosition))
  }

  @inline(__always) static func key(_ entry: UInt64) -> UInt64 { entry >> 28 }
  @inline(__always) static func page(_ entry: UInt64) -> Int { Int(entry >> 22 & 0x3F) }
  @inline(__always) static func position(_ entry: UInt64) -> Int { Int(entry & 0x3F_FFFF) }
}

/// The keys of grams: a pair's two characters, or one character and nothing.
enum GramKey {
  @inline(__always)
  static func of(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(half(first)) << 18 | UInt64(second == 0 ? 0 : half(second))
  }

  /// Writes a key's characters over others.
  static func points(_ key: UInt64, _ points: inout [UInt32]) {
    points.removeAll(keepingCapacity: true)
    for half in [UInt32(truncatingIfNeeded: key >> 18) & 0x3FFFF, UInt32(truncatingIfNeeded: key) & 0x3FFFF]
    where half != 0 {
      points.append(half < 0x10000 ? half : half + 0x10000)
    }
  }

  /// No gram lies in plane 1, so 18 bits hold every one, in order.
  @inline(__always)
  private static func half(_ point: UInt32) -> UInt32 { point < 0x10000 ? point : point &- 0x10000 & 0x3FFFF }
}
