import Library

/// The numbers and addresses that the registry keeps, ready to be recognised in a text.
struct TypedByHand: Sendable {
  private let dialled: [(digits: [UInt8], entry: String)]
  private let hosts: [String: String]

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
  }

  /// The registry's entry that keeps an address: a contact by its host, a law or source by the whole of it.
  func entry(forAddress address: String) -> String? {
    if address.hasPrefix("tel:") {
      let digits = address.utf8.dropFirst(4).filter { (0x30...0x39).contains($0) }
      return dialled.first { $0.digits == digits }?.entry ?? "help:…"
    }
    return hosts[Self.host(address)] ?? hosts[Self.withoutScheme(address)]
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
    // Most texts have no digit at all, and that is quickly seen.
    guard text.withUnsafeBufferPointer({ $0.contains { $0 &- 0x30 < 10 } }) else { return [] }
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
