/// What all parts of a presentation have in common.
enum XML {
  /// What every part begins with.
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  /// The namespaces of slides, layouts and masters.
  static let namespaces =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    + "xmlns:r=\"\(relationships)\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
  /// The namespace of relationships, with which their types begin too.
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A text, escaped for an element or a quoted attribute; what XML cannot hold is left out.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;".unicodeScalars
      case "<": out += "&lt;".unicodeScalars
      case ">": out += "&gt;".unicodeScalars
      case "\"": out += "&quot;".unicodeScalars
      case "\t": out.append(scalar)
      case "\n", "\r": out.append(" ")
      default: if scalar.value >= 0x20, !(0xFFFE...0xFFFF).contains(scalar.value) { out.append(scalar) }
      }
    }
    return String(out)
  }
}
