/// The scheme for which a destination is refused, or nil; seen through case, blanks, control characters,
/// percent-encoding and character references, any of which some reader of a link undoes.
func dangerousScheme(of destination: UnsafeBufferPointer<UInt8>) -> String? {
  guard let first = destination.first, first != 0x2E, first != 0x2F, first != 0x23, first != 0x3F else { return nil }
  let start = SchemeStart(destination)
  if start.refused != nil || !start.mayHide { return start.refused }
  var bytes = Array(destination)
  for _ in 0..<3 {
    guard let undone = undoneOnce(bytes) else { return nil }
    bytes = undone
    let start = SchemeStart(bytes)
    if start.refused != nil || !start.mayHide { return start.refused }
  }
  return nil
}

/// What a destination begins with once what readers of links ignore is left out.
private struct SchemeStart {
  /// The dangerous scheme that it is.
  let refused: String?
  /// Whether encoded letters stand among the first.
  let mayHide: Bool

  init(_ bytes: some Collection<UInt8>) {
    // As many letters as the longest has, packed into a number's bytes.
    var letters: UInt128 = 0
    var count = 0
    var mayHide = false
    var found: String?
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    loop: while count < 11, case .scalarValue(let scalar) = decoder.decode(&iterator) {
      var letter = UInt8(truncatingIfNeeded: scalar.value)
      switch scalar.value {
      case 0...0x20, 0x7F...0xA0, 0xAD, 0x34F, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000,
        0xFEFF:
        continue loop
      case 0x2F, 0x3F: break loop
      case 0x41...0x5A: letter |= 0x20
      case 0x25, 0x26: mayHide = true
      case 0x21...0x7E: break
      case 0xFF21...0xFF3A: letter = UInt8(truncatingIfNeeded: scalar.value - 0xFF21) + 0x61
      case 0xFF41...0xFF5A: letter = UInt8(truncatingIfNeeded: scalar.value - 0xFF41) + 0x61
      case 0xFF1A: letter = 0x3A
      default: break loop
      }
      letters = letters << 8 | UInt128(letter)
      count += 1
      if letter == 0x3A {
        found = SchemeStart.refused.first { $0.letters == letters }?.name
        break loop
      }
    }
    refused = found
    self.mayHide = mayHide
  }

  private static let refused: [(name: String, letters: UInt128)] =
    ["javascript:", "vbscript:", "file:", "data:"].map { name in
      (name, name.utf8.reduce(0) { $0 << 8 | UInt128($1) })
    }
}

/// The bytes with percent-encoding and character references undone once; nil where there are none.
private func undoneOnce(_ bytes: [UInt8]) -> [UInt8]? {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if bytes[index] == 0x25, index + 2 < bytes.count, let high = hexValue(bytes[index + 1]),
      let low = hexValue(bytes[index + 2])
    {
      out.append(high << 4 | low)
      index += 3
    } else if bytes[index] == 0x26, let reference = characterReference(bytes[(index + 1)...].prefix(16)) {
      out.append(contentsOf: String(reference.scalar).utf8)
      index += 1 + reference.length
    } else {
      out.append(bytes[index])
      index += 1
    }
  }
  return out.count == bytes.count ? nil : out
}

private func characterReference(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
  let named: [(StaticString, Unicode.Scalar)] = [
    ("colon;", ":"), ("Tab;", "\t"), ("NewLine;", "\n"), ("nbsp;", " "), ("shy;", "\u{AD}"), ("amp;", "&"),
    ("percnt;", "%"), ("num;", "#"), ("semi;", ";"),
  ]
  for (name, scalar) in named {
    let count = name.utf8CodeUnitCount
    if bytes.starts(with: UnsafeBufferPointer(start: name.utf8Start, count: count)) { return (scalar, count) }
  }
  guard bytes.first == 0x23 else { return nil }
  var index = bytes.startIndex + 1
  let isHex = index < bytes.endIndex && bytes[index] | 0x20 == 0x78
  if isHex { index += 1 }
  let digits = index
  var value: UInt32 = 0
  while index < bytes.endIndex, let digit = hexValue(bytes[index]), isHex || digit < 10 {
    value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x11_0000)
    index += 1
  }
  guard index > digits, let scalar = Unicode.Scalar(value) else { return nil }
  if index < bytes.endIndex, bytes[index] == 0x3B { index += 1 }
  return (scalar, index - bytes.startIndex)
}

func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
