/// Lays out paragraphs and tables of terms in columns.
struct HelpLayout {
  let width: Int
  private(set) var text = ""

  init(width: Int) { self.width = width }

  mutating func line(_ line: String) { text += line + "\n" }

  mutating func paragraph(_ paragraph: String) {
    text += "\n"
    for line in wrapped(paragraph, to: width) { self.line(line) }
  }

  mutating func paragraphs(_ paragraphs: [String]) {
    for paragraph in paragraphs { self.paragraph(paragraph) }
  }

  /// Terms on the left, what they mean on the right; or below, where stacked or too long.
  mutating func table(_ heading: String, _ rows: [(term: String, meaning: String)], stacked: Bool = false) {
    guard !rows.isEmpty else { return }
    text += "\n\(heading):\n"
    let widest = rows.map { columns(of: $0.term) }.filter { $0 <= 24 }.max() ?? 0
    let indent = stacked ? 6 : widest + 4
    for row in rows {
      let lines = wrapped(row.meaning, to: width - indent)
      let room = indent - 2 - columns(of: row.term)
      if stacked || room < 2 {
        line("  " + row.term)
        for next in lines { line(blanks(indent) + next) }
      } else {
        line("  " + row.term + blanks(room) + (lines.first ?? ""))
        for next in lines.dropFirst() { line(blanks(indent) + next) }
      }
    }
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

/// A text in lines of at most so many columns, broken at blanks; a longer word keeps a line of its own.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(whereSeparator: \.isWhitespace) {
    let length = columns(of: String(word))
    if !line.isEmpty, used + 1 + length > width {
      lines.append(line)
      (line, used) = ("", 0)
    }
    if !line.isEmpty {
      line += " "
      used += 1
    }
    line += word
    used += length
  }
  return line.isEmpty ? lines : lines + [line]
}
