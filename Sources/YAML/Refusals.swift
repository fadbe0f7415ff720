import Diagnostics

// What YAML allows and this reader does not.
extension Builder {
  func tooDeep(_ start: Int, _ end: Int) -> Diagnostic {
    Diagnostic(
      "yaml-too-deep", file: file, span: span(start, end),
      "lists and fields are nested here more than \(Limits.depth) levels deep")
  }

  func tooLarge(_ start: Int, _ end: Int) -> Diagnostic {
    Diagnostic(
      "yaml-too-large", file: file, span: span(start, end),
      "the text up to here holds more than \(Limits.nodes) values, or repeats more than \(Limits.repeatedText) bytes")
  }

  func recursiveAlias(_ name: String, _ start: Int, _ end: Int) -> Diagnostic {
    Diagnostic(
      "yaml-recursive-alias", file: file, span: span(start, end),
      "the value named '\(shortened(name))' is repeated inside itself")
  }

  func unknownAlias(_ name: String, among names: [String], _ start: Int, _ end: Int) -> Diagnostic {
    let near = name.utf8.count <= 80 && !findings.isFull ? nearest(to: name, among: names) : nil
    return Diagnostic(
      "yaml-unknown-alias", file: file, span: span(start, end),
      "no value before this place is named '&\(shortened(name))'",
      fix: near.map { "did you mean '*\($0)'?" } ?? "put a text that begins with '*' in quotation marks")
  }

  func keyNotText(_ start: Int, _ end: Int) -> Diagnostic {
    let isBrace = characters.bytes[min(start, characters.bytes.count - 1)] == UInt8(ascii: "{")
    return Diagnostic(
      "yaml-key-not-text", file: file, span: span(start, end), "a field's name must be a text",
      fix: isBrace ? "put a text that begins with '{' in quotation marks" : nil)
  }

  func mergeKey(_ start: Int, _ end: Int) -> Diagnostic {
    Diagnostic(
      "yaml-merge-key", file: file, span: span(start, end), "the merge key '<<' is not read here",
      fix: "write the fields out")
  }

  /// Reports a tag: what a value is depends on who asks for it, never on the text.
  mutating func refuseTag(from start: Int) {
    let bytes = characters.bytes
    // The tag's own place is not told: only an anchor can stand before it.
    var from = start
    while from < bytes.count, bytes[from] != UInt8(ascii: "!") { from += 1 }
    var to = from
    while to < bytes.count, bytes[to] > 0x20, to - from < 80 { to += 1 }
    while to < bytes.count, bytes[to] & 0xC0 == 0x80 { to += 1 }
    let tag = String(decoding: bytes[from..<to], as: UTF8.self)
    findings.add(
      Diagnostic(
        "yaml-tag", file: file, span: span(from, to), "the tag '\(shortened(tag))' is not read here",
        fix: "remove it, or put a text that begins with '!' in quotation marks"))
  }

  /// Reports a control character that an escape has made.
  mutating func refuseControls(in text: String, _ start: Int, _ end: Int) {
    var last: UInt8 = 0
    for byte in text.utf8 {
      // From U+0080 to U+009F the second byte is the character's number.
      let isControl = byte < 0x20 ? byte != 0x09 && byte != 0x0A && byte != 0x0D : byte == 0x7F
      if isControl || last == 0xC2 && byte < 0xA0 && byte != 0x85 {
        findings.add(
          Diagnostic(
            "control-character", file: file, span: span(start, end),
            "the control character U+\(hexadecimal(UInt32(byte))) must not stand here", fix: "remove its escape"))
        return
      }
      last = byte
    }
  }

  /// The first byte behind the last of `start..<end` that is neither blank nor line break.
  func endOfText(before end: Int, after start: Int) -> Int {
    var end = end
    while end > start, characters.bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }
}

// Directives and further documents; libyaml's time for a list of directives grows with its square,
// so that it must not see them.
extension Builder {
  /// A directive where nothing but comments stands before it.
  func directive(from start: Int) -> Diagnostic? {
    let place = contentStart(from: start)
    guard place < characters.bytes.count, characters.bytes[place] == UInt8(ascii: "%"), isLineStart(place) else {
      return nil
    }
    return Diagnostic(
      "yaml-directive", file: file, span: span(place, place + 1), "YAML directives are not read here",
      fix: "remove the line, or put a text that begins with '%' in quotation marks")
  }

  func anotherDocument(at place: Int) -> Diagnostic {
    Diagnostic(
      "yaml-many-documents", file: file, span: span(place, place + 3), "a second document begins here",
      fix: "keep one document in a file")
  }

  /// Stops before a second document; whatever else follows the first is libyaml's to refuse.
  mutating func checkRest(from start: Int) {
    var place = contentStart(from: start)
    while isMarker("...", at: place) { place = contentStart(from: place + 3) }
    if isMarker("---", at: place) {
      stop(anotherDocument(at: place))
    } else if let directive = directive(from: place) {
      stop(directive)
    }
  }

  private func contentStart(from start: Int) -> Int {
    let bytes = characters.bytes
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "#") {
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      } else if bytes[index] <= 0x20 {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private func isLineStart(_ place: Int) -> Bool {
    place == 0 || characters.bytes[place - 1] == 0x0A || characters.bytes[place - 1] == 0x0D
  }

  private func isMarker(_ marker: StaticString, at place: Int) -> Bool {
    let bytes = characters.bytes
    guard place + 3 <= bytes.count, isLineStart(place) else { return false }
    for index in 0..<3 where bytes[place + index] != marker.utf8Start[index] { return false }
    return place + 3 == bytes.count || bytes[place + 3] <= 0x20
  }
}
