import Diagnostics

extension TreeBuilder {
  /// Reports what the survey found in the bytes.
  mutating func report(_ survey: Survey, faults: [Survey.Fault]) {
    for fault in faults {
      let span = Span(body.base + fault.at, body.base + fault.at + fault.length)
      if fault.isNUL {
        findings.report("nul-byte", span, "the text holds a NUL byte", fix: "take it out")
      } else {
        findings.report("invalid-utf-8", span, "these bytes are not UTF-8", fix: "save the file as UTF-8")
      }
    }
    for index in survey.bidiControls {
      let scalar = String(decoding: lines.bytes[index..<index + 3], as: UTF8.self).unicodeScalars.first
      let name = String(scalar?.value ?? 0, radix: 16, uppercase: true)
      findings.report(
        "bidi-control", span(index..<index + 3), "the character U+\(name) turns the direction of writing unseen",
        fix: "take it out")
    }
  }

  /// Reports why a text was not read at all.
  mutating func report(_ refusal: (reason: Survey.Refusal, at: Int)) {
    let at = min(refusal.at, max(0, lines.bytes.count - 1))
    let place = span(at..<min(at + 1, lines.bytes.count))
    switch refusal.reason {
    case .tooLarge:
      findings.report(
        "text-too-large", place, "this text is too large to be a page", fix: "split it into several pages")
    case .tooManyBrackets:
      findings.report(
        "too-many-brackets", place, "more than \(Limits.brackets) '[' stand here without a blank line between them",
        fix: "part them by blank lines")
    case .tooDeep:
      findings.report(
        "nested-too-deep", place, "quotes and lists are nested too deep here, or a line is indented too far",
        fix: "keep to a few levels")
    }
  }

  /// Reports characters that turn the direction of writing and were written as references.
  mutating func reportEncodedBidiControls() {
    guard lines.find("&#", in: 0..<lines.bytes.count) != nil else { return }
    // To find a span may mean to climb far, so the search stops where the report would be cut short anyway.
    var left = Limits.diagnostics
    for (index, node) in document.nodes.enumerated() {
      for slice in [node.literal, node.destination, node.title] where holdsBidiControl(slice) {
        findings.report(
          "bidi-control", spanAround(Int32(truncatingIfNeeded: index)),
          "a character reference here turns the direction of writing unseen", fix: "take it out")
        left -= 1
        if left == 0 { return }
      }
    }
  }

  private func holdsBidiControl(_ slice: Slice) -> Bool {
    let bytes = document.text[slice.range]
    guard let first = bytes.firstIndex(of: 0xE2) else { return false }
    var index = first
    while index + 2 < bytes.endIndex {
      if bytes[index] == 0xE2 {
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return true
        default: break
        }
      }
      index += 1
    }
    return false
  }
}
