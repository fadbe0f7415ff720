/// Reads a style sheet, or the declarations of one element.
struct StyleAuditor {
  private let bytes: ArraySlice<UInt8>
  private let origin: Origin
  private let depth: Int
  private var at: Int
  // The functions and brackets that are open, brackets without a name; and how many square ones.
  private var open: [String] = []
  private var squares = 0
  // The word after `@` that a statement begins with, and the property that a value belongs to.
  private var rule = ""
  private var property = ""
  private var word = ""

  init(_ bytes: ArraySlice<UInt8>, _ origin: Origin, depth: Int) {
    self.bytes = bytes
    self.origin = origin
    self.depth = depth
    at = bytes.startIndex
  }

  /// Functions in which a string is the address of a picture.
  private static let pictures: Set<String> = [
    "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade",
  ]

  /// Reads it to its end.
  consuming func run(_ findings: inout Findings) {
    while at < bytes.endIndex {
      let start = at
      switch bytes[at] {
      case UInt8(ascii: "/") where at + 1 < bytes.endIndex && bytes[at + 1] == UInt8(ascii: "*"): comment(&findings)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let string = string()
        use(string, start, &findings)
      case UInt8(ascii: "@"):
        at += 1
        rule = name()
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        if bytes[at] == UInt8(ascii: "(") { open.append("") } else { _ = open.popLast() }
        at += 1
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        squares = bytes[at] == UInt8(ascii: "[") ? squares + 1 : max(0, squares - 1)
        at += 1
      case UInt8(ascii: ":"):
        if open.isEmpty { property = word }
        at += 1
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        (rule, property, word, open, squares) = ("", "", "", [], 0)
        at += 1
      case let byte where Self.isNamePart(byte): read(&findings)
      default: at += 1
      }
      // Whatever it was, some of it is behind us.
      if at == start { at += 1 }
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || [0x2D, 0x5F, 0x5C].contains(byte)
  }

  private mutating func comment(_ findings: inout Findings) {
    let start = at
    at += 2
    while at < bytes.endIndex, !(bytes[at] == 0x2F && bytes[at - 1] == 0x2A && at > start + 2) { at += 1 }
    at = min(bytes.endIndex, at + 1)
    findings.add(textIn: bytes[start..<at], "comment in a style", origin.part(start - bytes.startIndex))
  }

  // A word or a function's beginning.
  private mutating func read(_ findings: inout Findings) {
    let start = at
    word = name()
    guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "(") else { return }
    at += 1
    guard ["url", "url-prefix", "domain"].contains(word) else { return open.append(word) }
    var next = at
    while next < bytes.endIndex, bytes[next].isBlank { next += 1 }
    guard next < bytes.endIndex, bytes[next] != UInt8(ascii: "\""), bytes[next] != UInt8(ascii: "'") else {
      return open.append("url")
    }
    at = next
    let address = characters { $0 == UInt8(ascii: ")") }
    at = min(bytes.endIndex, at + 1)
    go(to: address, start, &findings)
  }

  // Letters of a name, escaped ones among them, in small letters.
  private mutating func name() -> String {
    let name = characters { !Self.isNamePart($0) }
    return String(decoding: name.map(\.lowered), as: UTF8.self)
  }

  // A string ends at its quote, or where the line does.
  private mutating func string() -> [UInt8] {
    let quote = bytes[at]
    at += 1
    let text = characters { $0 == quote || $0 == 0x0A || $0 == 0x0C || $0 == 0x0D }
    if at < bytes.endIndex { at += 1 }
    return text
  }

  // Characters up to one at which they end, with escapes taken for what they stand for.
  private mutating func characters(until isEnd: (UInt8) -> Bool) -> [UInt8] {
    var text: [UInt8] = []
    while at < bytes.endIndex {
      guard bytes[at] == UInt8(ascii: "\\") else {
        if isEnd(bytes[at]) { break }
        text.append(bytes[at])
        at += 1
        continue
      }
      at += 1
      guard at < bytes.endIndex else { break }
      var value: UInt32 = 0
      let start = at
      while at < bytes.endIndex, at < start + 6, let digit = bytes[at].hexValue {
        value = value << 4 | digit
        at += 1
      }
      if at > start {
        append(value, to: &text)
        if at < bytes.endIndex, bytes[at].isBlank { at += 1 }
      } else {
        // A line end that is escaped is none.
        if bytes[at] != 0x0A, bytes[at] != 0x0D, bytes[at] != 0x0C { text.append(bytes[at]) }
        at += 1
      }
    }
    return text
  }

  private func use(_ string: [UInt8], _ start: Int, _ findings: inout Findings) {
    let inner = origin.decoded(start - bytes.startIndex)
    let isPicture = open.last.map(StyleAuditor.pictures.contains) ?? false
    if rule == "import" || (isPicture && rule != "namespace") { return go(to: string, start, &findings) }
    // A string that is an address and nothing else may be taken up elsewhere, as from a property of one's own.
    let isShown = rule == "namespace" || squares > 0 || property == "content" || property == "quotes"
    if !isShown, let range = addresses(in: string[...], anyHost: true).first, range.count == string.count {
      return go(to: string, start, &findings)
    }
    findings.add(textIn: string[...], "string in a style", inner)
  }

  private func go(to address: [UInt8], _ start: Int, _ findings: inout Findings) {
    let means = rule == "import" ? "@import in a style" : property.isEmpty ? "style" : "style \(property)"
    switch Address(address[...], depth: findings.depth) {
    case .inside: return
    case .outside(let outside):
      let kind: Finding.Kind = rule == "namespace" ? .text : .request
      findings.add(kind, outside, means, origin.offset(start - bytes.startIndex))
    case .script(let code):
      findings.add(.handler, String(decoding: address, as: UTF8.self), means, origin.offset(start - bytes.startIndex))
      audit(code[...], as: .script, origin.decoded(start - bytes.startIndex), depth: depth + 1, &findings)
    case .data(let type, let content):
      guard let form = FileForm(mediaType: type) else { return }
      audit(content[...], as: form, origin.decoded(start - bytes.startIndex), depth: depth + 1, &findings)
    }
  }
}
