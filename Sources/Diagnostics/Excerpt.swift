/// One source line with the place marked below it; a long line is cut to a window around the place.
struct Excerpt {
  /// The line's text, safe to print.
  let text: String
  /// The blanks that stand before the marks.
  let indent: String
  /// A caret, and a tilde for each further column.
  let marks: String

  /// `line` is a slice of the file's bytes, so that its indices and the span's agree.
  init(line: ArraySlice<UInt8>, span: Range<Int>) {
    let reach = 160
    var start = max(line.startIndex, span.lowerBound - reach / 2)
    var end = min(line.endIndex, start + reach)
    while start > line.startIndex, line[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.endIndex, line[end] & 0xC0 == 0x80 { end += 1 }
    let from = min(max(start, span.lowerBound), end)
    let to = min(max(from, span.upperBound), end)
    let before = visible(String(decoding: line[start..<from], as: UTF8.self))
    let marked = visible(String(decoding: line[from..<to], as: UTF8.self))
    let after = visible(String(decoding: line[to..<end], as: UTF8.self))
    let opening = start > line.startIndex ? "…" : ""
    text = opening + before + marked + after + (end < line.endIndex ? "…" : "")
    indent = String(repeating: " ", count: columns(opening + before))
    marks = "^" + String(repeating: "~", count: max(0, columns(marked) - 1))
  }
}

/// The columns that a text takes on a terminal: East Asian wide characters take two.
private func columns(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { sum, scalar in
    if scalar.properties.generalCategory == .nonspacingMark { return sum }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return sum + 2
    default: return sum + 1
    }
  }
}
