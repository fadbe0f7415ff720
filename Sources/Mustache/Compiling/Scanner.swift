import Diagnostics

/// Finds the tags of a template.
struct Scanner {
  private let bytes: [UInt8]
  private let first: Int
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var tags: [Tag] = []
  /// Diagnostics quote names.
  private static let longestName = 200

  /// Every tag in order; stops early when `findings` are full or a tag does not end.
  static func tags(of bytes: [UInt8], from first: Int, _ findings: inout Findings) -> [Tag] {
    var scanner = Scanner(bytes: bytes, first: first)
    scanner.scan(&findings)
    return scanner.tags
  }

  private init(bytes: [UInt8], first: Int) {
    self.bytes = bytes
    self.first = first
  }

  private mutating func scan(_ findings: inout Findings) {
    var position = first
    while !findings.isFull, let opening = bytes.firstRange(of: open, from: position, to: bytes.count) {
      guard let next = scanTag(opening, &findings) else { return }
      position = next
    }
  }

  /// Reads the tag that opens here and gives where to go on, or nil when nothing after it can be read.
  private mutating func scanTag(_ opening: Range<Int>, _ findings: inout Findings) -> Int? {
    let (kind, sigil, ending) = self.kind(at: opening.upperBound)
    let contentStart = opening.upperBound + sigil
    guard let closing = bytes.firstRange(of: ending + close, from: contentStart, to: bytes.count) else {
      findings.add(
        "template-tag-unclosed", at: opening, "this tag is not closed",
        fix: "close it with '\(String(decoding: ending + close, as: UTF8.self))'")
      return nil
    }
    let content = contentStart..<closing.lowerBound
    var tag = Tag(kind: kind, whole: opening.lowerBound..<closing.upperBound, name: bytes.trimmed(content))
    tag.lineStart = lineStart(before: tag.whole.lowerBound)
    tag.lineEnd = lineEnd(after: tag.whole.upperBound)
    switch kind {
    case .comment: tag.name = content.lowerBound..<content.lowerBound
    case .delimiters: setDelimiters(tag, &findings)
    default:
      if let inner = bytes.firstRange(of: open, from: contentStart, to: closing.lowerBound) {
        findings.add(
          "template-tag-unclosed", at: opening, "this tag is not closed before the next one begins",
          notes: [.init("the next tag", span: Span(inner.lowerBound, inner.upperBound))],
          fix: "close it with '\(String(decoding: ending + close, as: UTF8.self))'")
        return inner.lowerBound
      }
      checkName(of: tag, &findings)
    }
    tags.append(tag)
    return tag.whole.upperBound
  }

  /// The kind of the tag whose content begins here, how many bytes say so, and what stands before its closing delimiter.
  private func kind(at offset: Int) -> (Tag.Kind, sigil: Int, ending: [UInt8]) {
    guard offset < bytes.count else { return (.escaped, 0, []) }
    switch bytes[offset] {
    case UInt8(ascii: "!"): return (.comment, 1, [])
    case UInt8(ascii: "#"): return (.section, 1, [])
    case UInt8(ascii: "^"): return (.inverted, 1, [])
    case UInt8(ascii: "/"): return (.close, 1, [])
    case UInt8(ascii: "&"): return (.raw, 1, [])
    case UInt8(ascii: "{"): return (.raw, 1, [UInt8(ascii: "}")])
    case UInt8(ascii: ">"): return (.partial, 1, [])
    case UInt8(ascii: "<"): return (.parent, 1, [])
    case UInt8(ascii: "$"): return (.block, 1, [])
    case UInt8(ascii: "="): return (.delimiters, 1, [UInt8(ascii: "=")])
    default: return (.escaped, 0, [])
    }
  }

  private func lineStart(before offset: Int) -> Int? {
    var start = offset
    while start > first, bytes[start - 1].isBlank { start -= 1 }
    return start == first || bytes[start - 1] == 0x0A ? start : nil
  }

  private func lineEnd(after offset: Int) -> Int? {
    let end = bytes.endOfBlanks(from: offset)
    if end == bytes.count { return end }
    if bytes[end] == 0x0A { return end + 1 }
    if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { return end + 2 }
    return nil
  }

  private mutating func setDelimiters(_ tag: Tag, _ findings: inout Findings) {
    let pair = bytes[tag.name].split(whereSeparator: \.isWhitespace)
    // A long delimiter would make looking for it slow.
    guard pair.count == 2, pair.allSatisfy({ $0.count <= 16 && !$0.contains(UInt8(ascii: "=")) }) else {
      findings.add(
        "template-delimiters-malformed", at: tag.whole, "this is not a pair of delimiters",
        fix: "write two, apart, each of at most 16 bytes and without '=', as in {{=<% %>=}}")
      return
    }
    open = Array(pair[0])
    close = Array(pair[1])
  }

  private func checkName(of tag: Tag, _ findings: inout Findings) {
    let name = bytes[tag.name]
    if name.isEmpty {
      findings.add("template-name-malformed", at: tag.whole, "this tag names nothing")
    } else if name.count > Scanner.longestName {
      findings.add(
        "template-name-malformed", at: tag.name, "a name is at most \(Scanner.longestName) bytes long",
        fix: "close the tag after the name")
    } else if name.contains(where: \.isWhitespace) {
      findings.add(
        "template-name-malformed", at: tag.name, "a tag holds one name, without spaces",
        fix: "close the tag after the name, or write '-' for each space")
    } else if tag.kind != .partial, tag.kind != .parent, tag.kind != .block, !isPath(name) {
      findings.add(
        "template-name-malformed", at: tag.name, "a dotted name has a name before and after each dot",
        fix: "write '.' alone for the context itself")
    }
  }

  private func isPath(_ name: ArraySlice<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    return name.count == 1 || name.split(separator: dot, omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }
}
