/// Joins two characters that are one: Hangul from its letters, kana from a kana and its voicing mark.
enum Composition {
  /// Whether a character can join the one before it; most cannot.
  @inline(__always)
  static func isMark(_ point: UInt32) -> Bool { (0x1161...0x11C2).contains(point) || point & ~3 == 0x3098 }

  /// The one character that the two make when nothing lies between them.
  static func of(_ last: UInt32, _ next: UInt32) -> UInt32? {
    switch next {
    case 0x1161...0x1175 where (0x1100...0x1112).contains(last):
      return 0xAC00 + ((last - 0x1100) * 21 + next - 0x1161) * 28
    case 0x11A8...0x11C2 where (0xAC00...0xD7A3).contains(last) && (last - 0xAC00) % 28 == 0:
      return last + next - 0x11A7
    case 0x3099:
      return voiced(last)
    case 0x309A:
      return halfVoiced(last)
    default:
      return nil
    }
  }

  private static func voiced(_ kana: UInt32) -> UInt32? {
    switch kana {
    case 0x3046, 0x30A6: return kana + 0x4E
    case 0x304B...0x3062 where kana % 2 == 1, 0x30AB...0x30C2 where kana % 2 == 1: return kana + 1
    case 0x3064, 0x3066, 0x3068, 0x30C4, 0x30C6, 0x30C8: return kana + 1
    case 0x306F...0x307D where kana % 3 == 0x306F % 3, 0x30CF...0x30DD where kana % 3 == 0x30CF % 3: return kana + 1
    case 0x30EF...0x30F2: return kana + 8
    case 0x309D, 0x30FD: return kana + 1
    default: return nil
    }
  }

  private static func halfVoiced(_ kana: UInt32) -> UInt32? {
    switch kana {
    case 0x306F...0x307D where kana % 3 == 0x306F % 3, 0x30CF...0x30DD where kana % 3 == 0x30CF % 3: kana + 2
    default: nil
    }
  }
}
