/// How the bytes of a file are to be read.
enum FileForm: Sendable {
  /// HTML.
  case page
  /// XML, of which SVG is one.
  case markup
  /// CSS.
  case style
  /// JavaScript.
  case script
  /// Text that a browser only shows.
  case text

  /// The form of a file, by its path's ending.
  init?(_ path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring(path).utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch String(Substring(name[name.index(after: dot)...])).lowercased() {
    case "html", "htm", "shtml": self = .page
    case "svg", "xml", "xhtml", "xht", "rss", "atom", "xsl", "xslt": self = .markup
    case "css": self = .style
    case "js", "mjs", "cjs": self = .script
    case "txt", "json", "webmanifest", "map", "md", "csv", "vtt": self = .text
    default: return nil
    }
  }

  /// The form of something in an address or a page, by its media type; nil if nothing in it can be run or asked for.
  init?(mediaType: String) {
    switch mediaType.lowercased().prefix(while: { $0 != ";" }) {
    case "text/html": self = .page
    case "image/svg+xml", "application/xhtml+xml", "text/xml", "application/xml": self = .markup
    case "text/css": self = .style
    case "text/javascript", "application/javascript", "application/ecmascript", "text/ecmascript": self = .script
    default: return nil
    }
  }
}
