/// Appends text with `<`, `>`, `&` and `"` escaped, fit for HTML text and quoted attributes.
public func appendEscaped(_ text: some Collection<UInt8>, to out: inout [UInt8]) {
  let done: Void? = text.withContiguousStorageIfAvailable { appendEscaped(bytes: $0, to: &out) }
  if done == nil { Array(text).withUnsafeBufferPointer { appendEscaped(bytes: $0, to: &out) } }
}

/// Appends a destination fit for a quoted attribute: what a URL may not hold is percent-encoded.
public func appendEscaped(destination: some Collection<UInt8>, to out: inout [UInt8]) {
  let digits: StaticString = "0123456789ABCDEF"
  for byte in destination {
    switch byte {
    case 0x21, 0x23...0x25, 0x28...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E:
      out.append(byte)
    case 0x26:
      out.append("&amp;")
    case 0x27:
      out.append("&#x27;")
    default:
      out.append(0x25)
      out.append(digits.utf8Start[Int(byte >> 4)])
      out.append(digits.utf8Start[Int(byte & 15)])
    }
  }
}

func appendEscaped(bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
  var start = 0
  var index = 0
  while index < bytes.count {
    let replacement: StaticString
    switch bytes[index] {
    case 0x22: replacement = "&quot;"
    case 0x26: replacement = "&amp;"
    case 0x3C: replacement = "&lt;"
    case 0x3E: replacement = "&gt;"
    default:
      index += 1
      continue
    }
    if index > start { out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index])) }
    out.append(replacement)
    index += 1
    start = index
  }
  if index > start { out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index])) }
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
