import Diagnostics

/// Gives headings their ids, each once.
struct HeadingIDs {
  /// By bytes, for strings would be compared by their normal forms, which browsers do not.
  private var written: [ID: Span] = [:]
  private var made: Set<ID> = []
  private var counters: [ID: Int] = [:]
  /// So many letters of a heading are enough to name it.
  private static let longest = 80

  /// Claims an id written by hand, and returns where it was written before, if it was.
  mutating func claim(_ id: String, at span: Span) -> Span? {
    let id = ID(bytes: Array(id.utf8))
    if let before = written[id] { return before }
    written[id] = span
    return nil
  }

  /// An id made from a heading's text, and of equal ones made different by a number.
  mutating func make(from text: [UInt8]) -> String {
    let base = ID(bytes: HeadingIDs.slug(text))
    if take(base) { return base.text }
    // The counter stays where it got to, so that many equal headings take linear time.
    var number = counters[base, default: 0]
    while true {
      number += 1
      let candidate = ID(bytes: base.bytes + "-\(number)".utf8)
      if take(candidate) {
        counters[base] = number
        return candidate.text
      }
    }
  }

  private mutating func take(_ id: ID) -> Bool {
    (written.isEmpty || written[id] == nil) && made.insert(id).inserted
  }

  /// An id's bytes; an array of them would be hashed one by one.
  private struct ID: Hashable {
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  /// Letters and digits of any script in lower case, blanks as hyphens.
  static func slug(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(min(text.count, 3 * longest))
    var count = 0
    var gap = false
    var rest = text[...]
    while count < longest {
      // Most of Chinese is of one form: three bytes, all of them letters.
      while count < longest, rest.count >= 3, (0xE5...0xE9).contains(rest[rest.startIndex]) {
        if gap, !out.isEmpty { out.append(0x2D) }
        gap = false
        count += 1
        out += rest.prefix(3)
        rest = rest.dropFirst(3)
      }
      guard count < longest, let scalar = next(of: &rest) else { break }
      if isLetter(scalar) {
        if gap, !out.isEmpty { out.append(0x2D) }
        gap = false
        count += 1
        if scalar.value < 0x80 {
          let byte = UInt8(truncatingIfNeeded: scalar.value)
          out.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        } else if scalar.value >= 0x3040 {
          out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
          out.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
      } else if scalar == "-" || scalar == " " || scalar.value > 0x7F && scalar.properties.isWhitespace {
        gap = true
      }
    }
    return out.isEmpty ? Array("section".utf8) : out
  }

  private static func next(of rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
    if let first = rest.first, first < 0x80 {
      rest = rest.dropFirst()
      return Unicode.Scalar(first)
    }
    var decoder = UTF8()
    var iterator = rest.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    rest = rest.dropFirst(UTF8.width(scalar))
    return scalar
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF,
      0x4E00...0x9FFF:
      return true
    case 0...0x7F:
      return false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .decimalNumber, .letterNumber:
        return true
      default:
        return false
      }
    }
  }
}
