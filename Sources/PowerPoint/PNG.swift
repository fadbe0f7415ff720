import QRCode

/// Writes a QR symbol as a picture of two colours.
enum PNG {
  /// How many pixels a square of the symbol has.
  private static let scale = 8

  /// The symbol with its quiet zone, black on white.
  static func picture(of symbol: QRSymbol) -> [UInt8] {
    let side = (symbol.size + 8) * scale
    var rows: [UInt8] = []
    for row in 0..<symbol.size + 8 {
      // Eight pixels of a square are one byte.
      let squares = (0..<symbol.size + 8).map { symbol.isDark(row: row - 4, column: $0 - 4) ? UInt8(0) : 0xFF }
      for _ in 0..<scale { rows += [0] + squares }
    }
    let header = big(side) + big(side) + [1, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", header) + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  /// Bytes as zlib writes them without making them smaller: the zip around does that.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: bytes.count, by: 0xFFFF) {
      let part = bytes[start..<min(start + 0xFFFF, bytes.count)]
      let size = UInt16(part.count)
      out.append(start + part.count == bytes.count ? 1 : 0)
      out += [UInt8(size & 0xFF), UInt8(size >> 8), UInt8(~size & 0xFF), UInt8(~size >> 8)]
      out += part
    }
    var (a, b) = (UInt32(1), UInt32(0))
    for byte in bytes {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return out + big(Int(b << 16 | a))
  }

  private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + bytes
    var check: UInt32 = .max
    for byte in body {
      check ^= UInt32(byte)
      for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0xEDB8_8320 : check >> 1 }
    }
    return big(bytes.count) + body + big(Int(~check))
  }

  private static func big(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
