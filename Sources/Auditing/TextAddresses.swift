/// Where outside addresses stand in a text: a scheme with two slashes, up to what no address bears.
///
/// With `anyHost`, two slashes and a host are enough, where nothing of an address stands before them; that is how
/// scripts put addresses together.
func addresses(in bytes: ArraySlice<UInt8>, anyHost: Bool = false) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var at = bytes.startIndex
  while let slash = bytes[at...].firstIndex(of: UInt8(ascii: "/")) {
    at = slash + 1
    guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "/") else { continue }
    var start = slash
    let end = bytes[slash...].firstIndex { !isPartOfAddress($0) } ?? bytes.endIndex
    if slash > bytes.startIndex, bytes[slash - 1] == UInt8(ascii: ":") {
      start = slash - 1
      while start > bytes.startIndex, isPartOfScheme(bytes[start - 1]) { start -= 1 }
      if start < slash - 1 { found.append(start..<end) }
    } else if anyHost, isHost(bytes[(slash + 2)..<max(end, slash + 2)]) {
      let before = slash > bytes.startIndex ? bytes[slash - 1] : 0x20
      if !isPartOfAddress(before) || before == UInt8(ascii: "=") { found.append(slash..<end) }
    }
    at = max(end, slash + 1)
  }
  return found
}

// Names with a full stop in them, and numbers in brackets: two slashes alone are in many texts.
private func isHost(_ rest: ArraySlice<UInt8>) -> Bool {
  if rest.first == UInt8(ascii: "[") { return true }
  let host = rest.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  return host.first != UInt8(ascii: ".") && host.contains(UInt8(ascii: "."))
}

private func isPartOfScheme(_ byte: UInt8) -> Bool {
  byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
}

private func isPartOfAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x20, 0x7F...: false
  case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
    UInt8(ascii: "\\"),
    UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"):
    false
  default: true
  }
}
