/// Takes pages and XML apart as browsers do, and never gives up: every byte belongs to some token.
struct MarkupTokenizer {
  private let bytes: ArraySlice<UInt8>
  private let isXML: Bool
  private var at: Int
  // The element whose content is raw, after its start tag.
  private var raw: String?
  // How many svg and math elements are open, in which scripts and styles are not raw to a browser.
  private(set) var foreign = 0

  init(_ bytes: ArraySlice<UInt8>, isXML: Bool) {
    self.bytes = bytes
    self.isXML = isXML
    at = bytes.startIndex
  }

  /// Elements whose content a browser does not read as tags.
  private static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext",
  ]

  /// The next token; nil at the end.
  mutating func next() -> MarkupToken? {
    guard at < bytes.endIndex else { return nil }
    if let raw { return rawContent(of: raw) }
    let start = at
    guard bytes[at] == UInt8(ascii: "<"), let token = markup() else {
      at = start + 1
      at = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
      return .text(start..<at)
    }
    return token
  }

  // What begins with `<`; nil if it is only that sign.
  private mutating func markup() -> MarkupToken? {
    guard at + 1 < bytes.endIndex else { return nil }
    switch bytes[at + 1] {
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"):
      let start = at + 2
      let end = isXML ? find("?>", from: start) : find(">", from: start)
      at = min(bytes.endIndex, end + (isXML ? 2 : 1))
      return .instruction(start..<end)
    case UInt8(ascii: "/"):
      guard at + 2 < bytes.endIndex else { return nil }
      if bytes[at + 2].isLetter { return tag(isEnd: true) }
      let end = find(">", from: at + 2)
      defer { at = min(bytes.endIndex, end + 1) }
      return .comment((at + 2)..<end)
    case let byte where byte.isLetter || (isXML && (byte == UInt8(ascii: "_") || byte >= 0x80)):
      return tag(isEnd: false)
    default: return nil
    }
  }

  private mutating func declaration() -> MarkupToken {
    let start = at + 2
    if starts(with: "--", at: start) { return comment(start + 2) }
    if starts(with: "[CDATA[", at: start), isXML || foreign > 0 {
      let end = find("]]>", from: start + 7)
      at = min(bytes.endIndex, end + 3)
      return .text((start + 7)..<end)
    }
    var end = find(">", from: start)
    // A document type of XML may declare entities within brackets.
    if isXML, let bracket = bytes[start..<end].firstIndex(of: UInt8(ascii: "[")) {
      end = find("]", from: bracket)
      end = find(">", from: end)
    }
    at = min(bytes.endIndex, end + 1)
    return .declaration(start..<end)
  }

  // `<!-->` and `<!--->` are whole comments to HTML, and `--!>` ends one.
  private mutating func comment(_ start: Int) -> MarkupToken {
    if !isXML, starts(with: ">", at: start) || starts(with: "->", at: start) {
      at = find(">", from: start) + 1
      return .comment(start..<start)
    }
    let end = find("-->", from: start)
    let other = isXML ? end : find("--!>", from: start, before: end)
    at = min(bytes.endIndex, other < end ? other + 4 : end + 3)
    return .comment(start..<min(end, other))
  }

  private mutating func tag(isEnd: Bool) -> MarkupToken {
    var tag = MarkupTag(name: name(from: at + (isEnd ? 2 : 1)), isEnd: isEnd, start: at)
    while at < bytes.endIndex, bytes[at] != UInt8(ascii: ">") {
      if bytes[at].isBlank || bytes[at] == UInt8(ascii: "/") {
        tag.isClosed = bytes[at] == UInt8(ascii: "/")
        at += 1
      } else {
        tag.attributes.append(attribute())
        tag.isClosed = false
      }
    }
    at = min(bytes.endIndex, at + 1)
    note(tag)
    return .tag(tag)
  }

  private mutating func note(_ tag: MarkupTag) {
    if tag.name == "svg" || tag.name == "math" {
      foreign = tag.isEnd ? max(0, foreign - 1) : foreign + (tag.isClosed ? 0 : 1)
    }
    guard !isXML, !tag.isEnd, MarkupTokenizer.rawElements.contains(tag.name) else { return }
    // Within svg a title holds tags, and `<script/>` is whole.
    if foreign > 0, tag.isClosed || (tag.name != "script" && tag.name != "style") { return }
    raw = tag.name
  }

  // An equals sign that comes first belongs to the name.
  private mutating func attribute() -> MarkupTag.Attribute {
    let start = at
    at += 1
    while at < bytes.endIndex, !bytes[at].isBlank, ![0x2F, 0x3E, 0x3D].contains(bytes[at]) { at += 1 }
    let name = local(bytes[start..<at])
    let end = at
    while at < bytes.endIndex, bytes[at].isBlank { at += 1 }
    guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "=") else {
      return MarkupTag.Attribute(name: name, value: end..<end, start: start)
    }
    at += 1
    while at < bytes.endIndex, bytes[at].isBlank { at += 1 }
    return MarkupTag.Attribute(name: name, value: value(), start: start)
  }

  private mutating func value() -> Range<Int> {
    guard at < bytes.endIndex else { return at..<at }
    let start: Int
    if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
      let quote = bytes[at]
      start = at + 1
      at = bytes[start...].firstIndex(of: quote) ?? bytes.endIndex
      defer { at = min(bytes.endIndex, at + 1) }
      return start..<at
    }
    start = at
    while at < bytes.endIndex, !bytes[at].isBlank, bytes[at] != UInt8(ascii: ">") { at += 1 }
    return start..<at
  }

  private mutating func name(from start: Int) -> String {
    at = start
    while at < bytes.endIndex, !bytes[at].isBlank, bytes[at] != UInt8(ascii: "/"), bytes[at] != UInt8(ascii: ">") {
      at += 1
    }
    return local(bytes[start..<at])
  }

  private func local(_ name: ArraySlice<UInt8>) -> String {
    let last = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    return String(decoding: last.map(\.lowered), as: UTF8.self)
  }

  private mutating func rawContent(of element: String) -> MarkupToken {
    let start = at
    raw = nil
    var end = bytes.endIndex
    if element != "plaintext" {
      let name = Array(element.utf8)
      var from = start
      while true {
        let found = find("</", from: from)
        let after = found + 2 + name.count
        guard found < bytes.endIndex, after <= bytes.endIndex else { break }
        let isEnd = after == bytes.endIndex || bytes[after].isBlank || [0x2F, 0x3E].contains(bytes[after])
        if isEnd, bytes[(found + 2)..<after].map(\.lowered) == name {
          end = found
          break
        }
        from = found + 2
      }
    }
    at = end
    return .raw(element: element, start..<end)
  }

  private func starts(with text: StaticString, at start: Int) -> Bool {
    start <= bytes.endIndex && text.withUTF8Buffer { bytes[start...].starts(with: $0) }
  }

  // Where a text next stands; the end if it does not.
  private func find(_ text: StaticString, from start: Int, before limit: Int? = nil) -> Int {
    let limit = limit ?? bytes.endIndex
    var at = min(start, limit)
    return text.withUTF8Buffer { text in
      while at < limit, let next = bytes[at..<limit].firstIndex(of: text[0]) {
        if bytes[next...].starts(with: text) { return next }
        at = next + 1
      }
      return limit
    }
  }
}
