/// Takes HTML's references for the characters they stand for: numbers, and names of what addresses and code are made of.
func referencesDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count)
  var at = bytes.startIndex
  while at < bytes.endIndex {
    if bytes[at] == UInt8(ascii: "&"), let (value, end) = reference(bytes, at + 1) {
      append(value, to: &decoded)
      at = end
    } else {
      decoded.append(bytes[at])
      at += 1
    }
  }
  return decoded
}

private func reference(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (UInt32, end: Int)? {
  guard start < bytes.endIndex else { return nil }
  if bytes[start] == UInt8(ascii: "#") { return number(bytes, start + 1) }
  let name = bytes[start...].prefix(20).prefix { $0.isLetter || $0.isDigit }
  let word = String(decoding: name, as: UTF8.self)
  if name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: ";"), let value = named[word] {
    return (value, name.endIndex + 1)
  }
  // A few names count without their semicolon, and with letters behind them.
  for (old, value) in [("amp", 0x26), ("quot", 0x22), ("lt", 0x3C), ("gt", 0x3E)] as [(String, UInt32)]
  where word.lowercased().hasPrefix(old) {
    return (value, start + old.utf8.count)
  }
  return nil
}

private func number(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (UInt32, end: Int)? {
  guard start < bytes.endIndex else { return nil }
  let isHex = bytes[start].lowered == UInt8(ascii: "x")
  var at = isHex ? start + 1 : start
  let first = at
  var value: UInt32 = 0
  while at < bytes.endIndex, let digit = bytes[at].hexValue, isHex || digit < 10 {
    // Zeros before it are many in some attempts; too large a number stays too large.
    value = min(value * (isHex ? 16 : 10) + digit, 0x20_0000)
    at += 1
  }
  guard at > first else { return nil }
  if at < bytes.endIndex, bytes[at] == UInt8(ascii: ";") { at += 1 }
  return (value, at)
}

private let named: [String: UInt32] = [
  "Tab": 0x09, "NewLine": 0x0A, "nbsp": 0xA0, "excl": 0x21, "quot": 0x22, "QUOT": 0x22, "num": 0x23, "dollar": 0x24,
  "percnt": 0x25, "amp": 0x26, "AMP": 0x26, "apos": 0x27, "lpar": 0x28, "rpar": 0x29, "ast": 0x2A, "midast": 0x2A,
  "plus": 0x2B, "comma": 0x2C, "period": 0x2E, "sol": 0x2F, "colon": 0x3A, "semi": 0x3B, "lt": 0x3C, "LT": 0x3C,
  "equals": 0x3D, "gt": 0x3E, "GT": 0x3E, "quest": 0x3F, "commat": 0x40, "lsqb": 0x5B, "lbrack": 0x5B, "bsol": 0x5C,
  "rsqb": 0x5D, "rbrack": 0x5D, "Hat": 0x5E, "lowbar": 0x5F, "UnderBar": 0x5F, "grave": 0x60, "DiacriticalGrave": 0x60,
  "lcub": 0x7B, "lbrace": 0x7B, "verbar": 0x7C, "vert": 0x7C, "VerticalLine": 0x7C, "rcub": 0x7D, "rbrace": 0x7D,
]
