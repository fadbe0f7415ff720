/// Numbers as one to six printable characters that need no escape in a script's string: base 90, small ones shortest.
enum Numerals {
  private static let short = 56
  private static let middle = 86
  private static let long = 89
  private static let shortLimit = 56
  private static let middleLimit = 56 + 30 * 90
  private static let longLimit = 56 + 30 * 90 + 3 * 8100

  /// Adds a number of at most 5.9 thousand million.
  @inline(__always)
  static func append<Text: ByteText & ~Copyable>(_ value: Int, to text: inout Text) {
    if value < shortLimit {
      text.append(digit(value))
    } else if value < middleLimit {
      let (high, low) = (value - shortLimit).quotientAndRemainder(dividingBy: 90)
      text.append(digit(short + high))
      text.append(digit(low))
    } else {
      appendLong(value, to: &text)
    }
  }

  /// The character of a number that has but one.
  @inline(__always)
  static func single(_ value: Int) -> UInt8? { value < shortLimit ? digit(value) : nil }

  private static func appendLong<Text: ByteText & ~Copyable>(_ value: Int, to text: inout Text) {
    if value < longLimit {
      let rest = value - middleLimit
      text.append(digit(middle + rest / 8100))
      text.append(digit(rest / 90 % 90))
      text.append(digit(rest % 90))
      return
    }
    let rest = value - longLimit
    text.append(digit(long))
    var scale = 90 * 90 * 90 * 90
    while scale > 0 {
      text.append(digit(rest / scale % 90))
      scale /= 90
    }
  }

  /// Reads the number at a place and moves past it; what is cut off reads as 0.
  static func read(_ text: ArraySlice<UInt8>, _ place: inout Int) -> Int {
    func next() -> Int {
      guard text.indices.contains(place) else { return 0 }
      let byte = Int(text[place])
      place += 1
      return max(0, byte < 60 ? byte - 35 : byte < 92 ? byte - 36 : byte - 37)
    }
    let first = next()
    if first < short { return first }
    if first < middle { return shortLimit + (first - short) * 90 + next() }
    if first < long {
      let high = next()
      return middleLimit + ((first - middle) * 90 + high) * 90 + next()
    }
    return longLimit + (0..<5).reduce(0) { value, _ in value * 90 + next() }
  }

  /// The printable characters from `#`, without `<` and the backslash.
  @inline(__always)
  private static func digit(_ value: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: value + (value < 25 ? 35 : value < 56 ? 36 : 37))
  }
}
