/// An address as a browser understands it, whatever it looks like.
enum Address {
  /// It leads out of the build.
  case outside(String)
  /// It leads to something in the build, or nowhere.
  case inside
  /// It is itself what it leads to.
  case data(type: String, bytes: [UInt8])
  /// It is code.
  case script([UInt8])

  /// Understands an address of a page that lies so many folders below the build's top.
  init(_ written: ArraySlice<UInt8>, depth: Int) {
    let address = Address.cleaned(written)
    if let (scheme, rest) = Address.scheme(of: address) {
      switch scheme {
      case "javascript", "vbscript": self = .script(percentDecoded(rest))
      case "data": self = Address.data(rest)
      case "about", "blob": self = .inside
      default: self = .outside(String(decoding: address, as: UTF8.self))
      }
      return
    }
    // Backslashes count as slashes, and two of them begin a host.
    let slashes = address.prefix(2).count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    if slashes == 2 || Address.climbs(address, depth) {
      self = .outside(String(decoding: address, as: UTF8.self))
    } else {
      self = .inside
    }
  }

  // Blanks and control characters around it, and tabs and line ends anywhere, do not count.
  private static func cleaned(_ written: ArraySlice<UInt8>) -> [UInt8] {
    var rest = written
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return rest.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  private static func scheme(of address: [UInt8]) -> (String, ArraySlice<UInt8>)? {
    guard let first = address.first, first.isLetter, let colon = address.firstIndex(of: UInt8(ascii: ":")),
      address[..<colon].allSatisfy({
        $0.isLetter || $0.isDigit || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains($0)
      })
    else { return nil }
    return (String(decoding: address[..<colon], as: UTF8.self).lowercased(), address[(colon + 1)...])
  }

  // Whether more parts go up than there are folders to go up from.
  private static func climbs(_ address: [UInt8], _ depth: Int) -> Bool {
    var level = address.first == UInt8(ascii: "/") || address.first == UInt8(ascii: "\\") ? 0 : depth
    let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    for part in path.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      switch String(decoding: part, as: UTF8.self).lowercased().replacing("%2e", with: ".") {
      case "..": level -= 1
      case ".": break
      default: level += 1
      }
      if level < 0 { return true }
    }
    return false
  }

  private static func data(_ rest: ArraySlice<UInt8>) -> Address {
    guard let comma = rest.firstIndex(of: UInt8(ascii: ",")) else { return .inside }
    let type = String(decoding: rest[..<comma], as: UTF8.self).lowercased()
    let bytes = percentDecoded(rest[(comma + 1)...])
    return .data(type: type, bytes: type.hasSuffix("base64") ? base64Decoded(bytes) : bytes)
  }
}
