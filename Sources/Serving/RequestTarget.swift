/// What a request asks for, decoded once and cleared of everything that could lead elsewhere.
struct RequestTarget: Equatable {
  /// The host named in the target itself, as a proxy's client does.
  let authority: String?
  /// Relative, without `.`, `..` or empty segments; ends in a slash where it was asked for so.
  let path: String
  let query: String?

  init(_ target: ArraySlice<UInt8>) throws(Refusal) {
    guard target.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x23 && $0 != 0x5C }) else { throw Self.misspelled }
    let (authority, rest) = try Self.parted(target)
    self.authority = authority
    let question = rest.firstIndex(of: 0x3F) ?? rest.endIndex
    guard let decoded = Self.decoded(rest[..<question]), let text = String(validating: decoded, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control || $0 == "\\" })
    else { throw Self.misspelled }
    path = try Self.normalised(text)
    guard question < rest.endIndex else {
      query = nil
      return
    }
    guard let query = String(validating: rest[rest.index(after: question)...], as: UTF8.self) else {
      throw Self.misspelled
    }
    self.query = query
  }

  private static let misspelled = Refusal(400, "This is no path")

  /// The authority of the absolute form, and what follows it.
  private static func parted(
    _ target: ArraySlice<UInt8>
  ) throws(Refusal) -> (authority: String?, rest: ArraySlice<UInt8>) {
    if target.first == 0x2F { return (nil, target) }
    let scheme = Array("http://".utf8)
    guard target.prefix(scheme.count).elementsEqual(scheme, by: { $0 | 0x20 == $1 | 0x20 }) else { throw misspelled }
    let rest = target.dropFirst(scheme.count)
    let slash = rest.firstIndex { $0 == 0x2F || $0 == 0x3F } ?? rest.endIndex
    return (String(decoding: rest[..<slash], as: UTF8.self), rest[slash...])
  }

  /// Percent signs decoded, once; nil where two digits do not follow one.
  private static func decoded(_ path: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(path.count)
    var rest = path
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        out.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      out.append(high << 4 | low)
    }
    return out
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func normalised(_ path: String) throws(Refusal) -> String {
    let segments = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    let kept = segments.filter { !$0.isEmpty && !$0.elementsEqual(".".utf8) }
    guard !kept.contains(where: { $0.elementsEqual("..".utf8) }) else {
      throw Refusal(400, "Nothing outside the site is served")
    }
    let joined = kept.map { String(Substring($0)) }.joined(separator: "/")
    let isFolder = segments.last.map { $0.isEmpty || $0.elementsEqual(".".utf8) } ?? false
    return isFolder && !joined.isEmpty ? joined + "/" : joined
  }
}
