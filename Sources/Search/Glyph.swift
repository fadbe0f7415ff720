/// A character as search sees it, packed into 32 bits: its kind, and the code point that it is folded to.
struct Glyph {
  enum Kind: UInt32 {
    /// Left out as if it were not there: marks, variation selectors, zero-width characters.
    case skipped
    case white
    case joiner
    case broken
    /// Part of a word.
    case letter
    /// A character of a script that sets no space between words: indexed in pairs.
    case gram
    /// Folded to several characters; the point is their number in the folding's list.
    case several
  }

  let packed: UInt32

  init(packed: UInt32) { self.packed = packed }

  init(_ kind: Kind, _ point: UInt32 = 0) { packed = kind.rawValue << 24 | point }

  var kind: Kind { Kind(rawValue: packed >> 24) ?? .broken }
  var point: UInt32 { packed & 0xFF_FFFF }

  /// The kind of a character that is folded already.
  static func plain(_ point: UInt32) -> Glyph {
    if isSkipped(point) { return Glyph(.skipped) }
    if (0x4E00...0x9FFF).contains(point) || (0xAC00...0xD7A3).contains(point) { return Glyph(.gram, point) }
    guard let scalar = Unicode.Scalar(point) else { return Glyph(.broken) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return Glyph(isUnspaced(point) ? .gram : .letter, point)
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      return Glyph(.white)
    default:
      switch point {
      case 0x09...0x0D: return Glyph(.white)
      case 0x27, 0x2D, 0x2E, 0x40, 0x5F: return Glyph(.joiner, point)
      default: return Glyph(.broken)
      }
    }
  }

  /// Scripts written without spaces between words, and Hangul.
  private static func isUnspaced(_ point: UInt32) -> Bool {
    switch point {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x3100...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F,
      0xA9E0...0xA9FF, 0xAA60...0xAA7F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Accents, vowel points and what has no width.
  private static func isSkipped(_ point: UInt32) -> Bool {
    switch point {
    case 0xAD, 0x0300...0x036F, 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7, 0x0610...0x061A,
      0x061C, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8, 0x06EA...0x06ED,
      0x180B...0x180F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
