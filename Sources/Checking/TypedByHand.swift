import Library

/// The numbers and addresses that the registry keeps, ready to be recognised in a text.
struct TypedByHand: Sendable {
  private let dialled: [(digits: [UInt8], entry: String)]
  private let hosts: [String: String]
  /// The hashes of those addresses, by which most of others are told at once.
  private let hashes: Set<UInt64>

  init(_ registry: Registry) {
    dialled = registry.contacts.entries.compactMap { contact in
      contact.dial.map { (Array($0.utf8.filter { $0 != UInt8(ascii: "+") }), "help:\(contact.record.id)") }
    }
    var hosts: [String: String] = [:]
    for source in registry.sources.entries.reversed() {
      if let url = source.url { hosts[Self.withoutScheme(url)] = "source:\(source.record.id)" }
    }
    for law in registry.laws.entries.reversed() { hosts[Self.withoutScheme(law.url)] = "law:\(law.record.id)" }
    for contact in registry.contacts.entries.reversed() {
      if let url = contact.url { hosts[Self.host(url)] = "help:\(contact.record.id)" }
    }
    self.hosts = hosts
    hashes = Set(hosts.keys.map { key in Self.hash(key.utf8) })
  }

  /// The registry's entry that keeps an address: a contact by its host, a law or source by the whole of it.
  func entry(forAddress address: String) -> String? {
    guard mayKeep(address.utf8) else { return nil }
    if address.hasPrefix("tel:") {
      let digits = address.utf8.dropFirst(4).filter { (0x30...0x39).contains($0) }
      return dialled.first { $0.digits == digits }?.entry ?? "help:…"
    }
    return hosts[Self.host(address)] ?? hosts[Self.withoutScheme(address)]
  }

  /// Whether an address may be one of the registry's; where it is not, this is nearly always known.
  private func mayKeep(_ address: String.UTF8View) -> Bool {
    var rest = address[...]
    if rest.starts(with: "tel:".utf8) { return true }
    for scheme in ["https://", "http://"] where rest.starts(with: scheme.utf8) {
      rest = rest.dropFirst(scheme.utf8.count)
      break
    }
    if rest.contains(where: { $0 > 0x7F }) { return true }
    var whole = rest
    while whole.last == UInt8(ascii: "/") { whole = whole.dropLast() }
    if hashes.contains(Self.hash(whole)) { return true }
    var host = rest.prefix { ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
    if host.prefix(4).elementsEqual("www.".utf8) { host = host.dropFirst(4) }
    return hashes.contains(Self.hash(host)) || host.contains { (0x41...0x5A).contains($0) }
  }

  /// A hash of letters in lower case.
  private static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// Whether there are three digits in a row, blanks and hyphens apart, which every number has.
  static func mayHoldNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    var index = 0
    let raw = UnsafeRawBufferPointer(text)
    while index < text.count {
      // Eight bytes at once: none of them between 0x30 and 0x3F, and no blank or hyphen to be counted over.
      if index + 8 <= text.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let low = (word & 0xF0F0_F0F0_F0F0_F0F0) ^ 0x3030_3030_3030_3030
        if (low &- 0x0101_0101_0101_0101) & ~low & 0x8080_8080_8080_8080 == 0 {
          if digits > 0, !raw[index..<(index + 8)].allSatisfy({ $0 == 0x2D || $0 == 0x20 }) { digits = 0 }
          index += 8
          continue
        }
      }
      let byte = text[index]
      index += 1
      if byte &- 0x30 < 10 {
        digits += 1
        if digits == 3 { return true }
      } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: " ") {
        digits = 0
      }
    }
    return false
  }

  /// A telephone number in a text.
  struct Hit {
    let text: String
    let entry: String?
  }

  /// The telephone numbers in a text.
  ///
  /// A run of digits and hyphens counts when it is written as Taiwan's numbers are (02-2345-6789,
  /// 0912-345-678), or when it is a contact's number; short ones such as 113 only behind a word for calling,
  /// because 113 is also a year.
  func numbers(in text: ArraySlice<UInt8>) -> [Hit] {
    var hits: [Hit] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard Self.isDigit(text[index]) else {
        index += 1
        continue
      }
      var end = index
      var digits: [UInt8] = []
      while end < text.endIndex, digits.count < 32 {
        if Self.isDigit(text[end]) {
          digits.append(text[end])
        } else if !(Self.isJoint(text[end]) && end + 1 < text.endIndex && Self.isDigit(text[end + 1])) {
          break
        }
        end += 1
      }
      if let hit = hit(digits, text[index..<end], before: text[max(text.startIndex, index - 24)..<index]) {
        hits.append(hit)
      }
      index = end
      while index < text.endIndex, Self.isDigit(text[index]) { index += 1 }
    }
    return hits
  }

  private func hit(_ digits: [UInt8], _ text: ArraySlice<UInt8>, before: ArraySlice<UInt8>) -> Hit? {
    let entry = dialled.first { $0.digits == digits }?.entry
    let written = String(decoding: text, as: UTF8.self)
    if digits.count >= 8 {
      if let entry { return Hit(text: written, entry: entry) }
      let looksDialled = digits.first == UInt8(ascii: "0") && digits.count <= 10 && text.contains(where: Self.isJoint)
      return looksDialled || Self.isMobile(digits) ? Hit(text: written, entry: nil) : nil
    }
    guard let entry, text.count == digits.count, Self.endsWithCalling(before) else { return nil }
    return Hit(text: written, entry: entry)
  }

  private static func isMobile(_ digits: [UInt8]) -> Bool {
    digits.count == 10 && digits[0] == UInt8(ascii: "0") && digits[1] == UInt8(ascii: "9")
  }

  private static func endsWithCalling(_ before: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: before, as: UTF8.self).lowercased()
    let last = words.reversed().drop { $0.isWhitespace }.prefix(12)
    let tail = String(last.reversed())
    return ["打", "撥", "電話", "專線", "call", "dial", "phone", "ring"].contains { tail.hasSuffix($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isJoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") }

  private static func withoutScheme(_ address: String) -> String {
    var rest = Substring(address)
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return rest.lowercased()
  }

  private static func host(_ address: String) -> String {
    let host = withoutScheme(address).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }
}
