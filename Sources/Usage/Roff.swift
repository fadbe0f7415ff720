/// A text in roff, of the macros that every `man` knows.
struct Roff {
  private(set) var text = ""

  mutating func request(_ name: String, _ arguments: [String]) {
    text += ".\(name) \(arguments.map { "\"\(escaped($0))\"" }.joined(separator: " "))\n"
  }

  mutating func section(_ heading: String) { request("SH", [heading]) }

  mutating func subsection(_ heading: String) { request("SS", [heading]) }

  mutating func text(_ line: String) { text += "\(escapedLine(line))\n" }

  mutating func paragraphs(_ paragraphs: [String]) {
    for paragraph in paragraphs {
      text += ".PP\n"
      text(paragraph)
    }
  }

  mutating func synopsis(_ line: String) {
    text(line)
    text += ".br\n"
  }

  mutating func term(_ term: String, _ meaning: String) {
    text += ".TP\n\\fB\(escaped(term))\\fR\n"
    text(meaning)
  }

  /// A line that begins with a control character would be taken for a request.
  private func escapedLine(_ line: String) -> String {
    let line = escaped(line)
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : line
  }

  private func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      case "\"": out += "\\(dq"
      case "'": out += "\\(aq"
      case "^": out += "\\(ha"
      case "~": out += "\\(ti"
      case "`": out += "\\(ga"
      case "\n", "\r", "\t": out += " "
      default:
        if scalar.value >= 0x80 {
          let hex = String(scalar.value, radix: 16, uppercase: true)
          out += "\\[u\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)]"
        } else if scalar.value >= 0x20, scalar.value != 0x7F {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out
  }
}
