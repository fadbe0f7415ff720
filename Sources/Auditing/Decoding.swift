extension UInt8 {
  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether it is one of the blanks of HTML, CSS and JavaScript.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// The small letter of a capital one.
  var lowered: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }

  /// The value of a hexadecimal digit.
  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x37)
    case 0x61...0x66: UInt32(self - 0x57)
    default: nil
    }
  }
}

/// The bytes with every `%` and two digits taken for the byte they stand for.
func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var decoded: [UInt8] = []
  var at = bytes.startIndex
  while at < bytes.endIndex {
    if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.endIndex, let high = bytes[at + 1].hexValue,
      let low = bytes[at + 2].hexValue
    {
      decoded.append(UInt8(high << 4 | low))
      at += 3
    } else {
      decoded.append(bytes[at])
      at += 1
    }
  }
  return decoded
}

/// The bytes of a Base64 text; what is no letter of it is passed over, as browsers pass over blanks.
func base64Decoded(_ text: [UInt8]) -> [UInt8] {
  var decoded: [UInt8] = []
  var (bits, count): (UInt32, Int) = (0, 0)
  for letter in text {
    let value: UInt8
    switch letter {
    case 0x41...0x5A: value = letter - 0x41
    case 0x61...0x7A: value = letter - 0x47
    case 0x30...0x39: value = letter + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
    default: continue
    }
    bits = (bits << 6 | UInt32(value)) & 0xFFFF
    count += 6
    if count >= 8 {
      count -= 8
      decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return decoded
}

/// Appends a code point as UTF-8; what is none becomes U+FFFD.
func append(_ value: UInt32, to bytes: inout [UInt8]) {
  bytes += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
}
