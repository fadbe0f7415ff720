/// How diagnostics are printed.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// As compilers do: place, message, source line, caret, notes.
  case text
  /// One JSON object a line.
  case json
  /// Annotations that GitHub shows beside the changed lines.
  case github
}

/// Turns diagnostics into printed text; reads a source file only when it speaks of it.
public struct Report {
  private let format: ReportFormat
  private let coloured: Bool
  private let read: (String) -> [UInt8]?
  private var known: (file: String, text: SourceText)?

  /// Makes a report; `read` gives the bytes of a file by the name that diagnostics use for it.
  public init(_ format: ReportFormat, coloured: Bool = false, read: @escaping (String) -> [UInt8]?) {
    self.format = format
    self.coloured = coloured && format == .text
    self.read = read
  }

  /// The printed form of some diagnostics, in order, each ended by a line feed.
  public mutating func text(of diagnostics: [Diagnostic]) -> String {
    var out = ""
    for diagnostic in diagnostics.sorted(by: Diagnostic.inOrder) {
      switch format {
      case .text: append(diagnostic, to: &out)
      case .json: appendJSON(diagnostic, to: &out)
      case .github: appendAnnotation(diagnostic, to: &out)
      }
    }
    return out
  }

  /// A place as line and column, where the file can be read.
  public mutating func position(_ span: Span?, in file: String) -> Position? {
    guard let span, let text = source(file) else { return nil }
    return text.position(of: Int(span.start))
  }

  private mutating func source(_ file: String) -> SourceText? {
    if let known, known.file == file { return known.text }
    guard let bytes = read(file) else { return nil }
    let text = SourceText(bytes)
    known = (file, text)
    return text
  }
}

// Text, as compilers print it.
extension Report {
  private mutating func append(_ diagnostic: Diagnostic, to out: inout String) {
    let colour = diagnostic.severity == .error ? "31" : "33"
    let severity = paint(diagnostic.severity.rawValue, "1;\(colour)")
    let head = paint(place(diagnostic.span, in: diagnostic.file), "1")
    out += "\(head): \(severity): \(visible(diagnostic.message)) [\(diagnostic.id)]\n"
    appendExcerpt(diagnostic.span, in: diagnostic.file, colour: colour, to: &out)
    for note in diagnostic.notes {
      let file = note.file ?? diagnostic.file
      let prefix = note.file == nil && note.span == nil ? "" : "\(place(note.span, in: file)): "
      out += "  \(prefix)\(paint("note", "1;36")): \(visible(note.message))\n"
    }
    if let fix = diagnostic.fix { out += "  \(paint("help", "1;32")): \(visible(fix))\n" }
  }

  private mutating func place(_ span: Span?, in file: String) -> String {
    guard let position = position(span, in: file) else { return visible(file) }
    return "\(visible(file)):\(position.line):\(position.column)"
  }

  private mutating func appendExcerpt(_ span: Span?, in file: String, colour: String, to out: inout String) {
    guard let span, let text = source(file) else { return }
    let position = text.position(of: Int(span.start))
    let line = text.text(ofLine: position.line)
    guard !line.isEmpty else { return }
    let window = Excerpt(line: line, span: span.range)
    out += "  \(window.text)\n  \(window.indent)\(paint(window.marks, colour))\n"
  }

  private func paint(_ text: String, _ code: String) -> String {
    coloured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

// JSON and annotations.
extension Report {
  private mutating func appendJSON(_ diagnostic: Diagnostic, to out: inout String) {
    var fields = ["\"file\":\(quoted(diagnostic.file))"]
    if let span = diagnostic.span, let text = source(diagnostic.file) {
      let start = text.position(of: Int(span.start))
      let end = text.position(of: Int(span.end))
      fields.append("\"line\":\(start.line),\"column\":\(start.column)")
      fields.append("\"endLine\":\(end.line),\"endColumn\":\(end.column)")
    }
    fields.append("\"severity\":\"\(diagnostic.severity.rawValue)\",\"id\":\(quoted(diagnostic.id))")
    fields.append("\"message\":\(quoted(diagnostic.message))")
    let notes = diagnostic.notes.map { note in
      var parts = ["\"message\":\(quoted(note.message))"]
      if let file = note.file ?? (note.span == nil ? nil : diagnostic.file) {
        parts.append("\"file\":\(quoted(file))")
        if let position = position(note.span, in: file) {
          parts.append("\"line\":\(position.line),\"column\":\(position.column)")
        }
      }
      return "{\(parts.joined(separator: ","))}"
    }
    fields.append("\"notes\":[\(notes.joined(separator: ","))]")
    if let fix = diagnostic.fix { fields.append("\"fix\":\(quoted(fix))") }
    out += "{\(fields.joined(separator: ","))}\n"
  }

  private mutating func appendAnnotation(_ diagnostic: Diagnostic, to out: inout String) {
    var properties = ["file=\(annotationProperty(diagnostic.file))"]
    if let position = position(diagnostic.span, in: diagnostic.file) {
      properties += ["line=\(position.line)", "col=\(position.column)"]
    }
    properties.append("title=\(annotationProperty(diagnostic.id))")
    let message = ([diagnostic.message] + diagnostic.notes.map(\.message) + [diagnostic.fix].compactMap(\.self))
      .joined(separator: "\n")
    out += "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(annotationText(message))\n"
  }

  private func annotationText(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func annotationProperty(_ text: String) -> String {
    annotationText(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  private func quoted(_ text: String) -> String { jsonString(text) }
}

/// A text as a JSON string, with control characters and line separators escaped.
public func jsonString(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    default:
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value) {
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
  }
  return out + "\""
}

/// A text with what a terminal would act on, or hide, made visible.
func visible(_ text: some StringProtocol) -> String {
  var out = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: out += " "
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
      out += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}
