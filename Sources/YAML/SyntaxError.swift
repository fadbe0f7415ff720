import Diagnostics

// What libyaml cannot read.
extension Builder {
  /// libyaml's problem and its context, with a way out where one is likely.
  mutating func syntaxError(_ problem: Problem) -> Diagnostic {
    let count = characters.bytes.count
    let context = problem.context.map { ($0, characters.byte(of: problem.contextAt)) }
    let at = characters.byte(of: problem.at)
    let message = problem.message.hasPrefix("did not found") ? "did not find" + problem.message.dropFirst(13) : nil
    var notes: [Diagnostic.Note] = []
    var place = at
    if let (words, start) = context {
      // What begins there has no end: the text's end is no place to put that right.
      if at >= endOfText(before: count, after: 0), start < at { place = start }
      if start != at { notes = [Diagnostic.Note(words, span: span(start, endOfCharacter(start)))] }
    }
    return Diagnostic(
      "yaml-syntax", file: file, span: span(place, endOfCharacter(place)), message ?? problem.message, notes: notes,
      fix: wayOut(problem, at: at))
  }

  private func endOfCharacter(_ start: Int) -> Int {
    let bytes = characters.bytes
    guard start < bytes.count, bytes[start] > 0x20 else { return start }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private func wayOut(_ problem: Problem, at place: Int) -> String? {
    let byte = place < characters.bytes.count ? characters.bytes[place] : 0
    switch (problem.message, problem.context) {
    case ("found character that cannot start any token", _):
      return byte == 0x09
        ? "indent with spaces instead of tabs"
        : "put a text that begins with '\(Character(Unicode.Scalar(byte)))' in quotation marks"
    case ("found a tab character that violates indentation", _),
      ("found a tab character where an indentation space is expected", _):
      return "indent with spaces instead of tabs"
    case ("mapping values are not allowed in this context", _):
      return "put a text that holds ': ' in quotation marks, or correct this line's indentation"
    case ("could not find expected ':'", _):
      return "write 'name: value'; a longer text goes on in lines that are indented"
    case ("found unexpected end of stream", "while scanning a quoted scalar"):
      return "close the quotation mark"
    case ("found unknown escape character", _):
      return "write '\\\\' for a backslash, or use single quotation marks"
    case ("did not find expected alphabetic or numeric character", "while scanning an alias"):
      return "put a text that begins with '*' in quotation marks"
    case ("did not find expected alphabetic or numeric character", _):
      return "put a text that begins with '&' in quotation marks"
    case ("did not find expected ',' or ']'", _):
      return "close the list with ']', or put a text that begins with '[' in quotation marks"
    case ("did not find expected ',' or '}'", _):
      return "close the fields with '}', or put a text that begins with '{' in quotation marks"
    case ("did not find expected key", _), ("did not find expected '-' indicator", _),
      ("did not find expected <document start>", _):
      return wayOut(behind: place)
    case (_, "while scanning a block scalar"):
      return "put a text that begins with '|' or '>' in quotation marks"
    case (_, "while scanning a tag"), (_, "while parsing a tag"):
      return "put a text that begins with '!' in quotation marks"
    default:
      return nil
    }
  }

  /// What to do about something that follows a whole value.
  private func wayOut(behind place: Int) -> String {
    var index = place
    while index > 0, characters.bytes[index - 1] == 0x20 { index -= 1 }
    switch index > 0 ? characters.bytes[index - 1] : 0x0A {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return "put the whole text in quotation marks, or nothing of it"
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return "put a text that begins with a bracket in quotation marks"
    default: return "give this line the indentation of the lines that it belongs with"
    }
  }
}
