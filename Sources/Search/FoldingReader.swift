/// Reads the folding table, which is text so that it compiles fast and can be reviewed.
enum FoldingTable {
  /// Calls `body` with each code point that is not folded to itself.
  static func read(_ body: (UInt32, [Glyph]) -> Void) {
    let text = UnsafeBufferPointer(start: foldingTable.utf8Start, count: foldingTable.utf8CodeUnitCount)
    var point: UInt32 = 0
    for word in text.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      guard let first = word.first else { continue }
      let rest = word.dropFirst()
      let sides = rest.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      switch first {
      case UInt8(ascii: "@"): point = number(rest, base: 16)
      case UInt8(ascii: "="): point += 1
      case UInt8(ascii: "A"):
        for _ in 0..<number(rest, base: 10) {
          body(point, [Glyph.plain(point + 1)])
          point += 2
        }
      case UInt8(ascii: "R") where sides.count == 2:
        let start = number(sides[1], base: 16)
        for offset in 0..<number(sides[0], base: 10) {
          body(point, [Glyph.plain(start + offset)])
          point += 1
        }
      case UInt8(ascii: "N") where sides.count == 2:
        let folded = glyphs(sides[1])
        for _ in 0..<number(sides[0], base: 10) {
          body(point, folded)
          point += 1
        }
      default:
        body(point, glyphs(word))
        point += 1
      }
    }
  }

  private static func glyphs(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> [Glyph] {
    if word.first == UInt8(ascii: "U") {
      return word.dropFirst().split(separator: UInt8(ascii: ".")).map { Glyph.plain(number($0, base: 16)) }
    }
    return String(decoding: word, as: UTF8.self).unicodeScalars.map {
      switch $0 {
      case "~": Glyph(.white)
      case "!": Glyph(.broken)
      case "&": Glyph(.skipped)
      default: Glyph.plain($0.value)
      }
    }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>, base: UInt32) -> UInt32 {
    digits.reduce(0) { value, digit in
      value &* base &+ UInt32(digit < 0x3A ? digit &- 0x30 : digit &- 0x57)
    }
  }
}
