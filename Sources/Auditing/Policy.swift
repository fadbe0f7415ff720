/// A page's Content-Security-Policy, as a meta element gives it.
struct Policy {
  /// The policy, with one blank wherever there are several.
  let text: String
  /// What it allows that a strict one would not.
  private(set) var gaps: [String] = []
  /// The addresses to which browsers are to report.
  private(set) var reports: [String] = []

  init(_ content: String) {
    let directives = content.split(separator: ";").map {
      $0.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    }
    text = directives.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: "; ")
    var isClosed = false
    for words in directives {
      guard let name = words.first?.lowercased() else { continue }
      let sources = words.dropFirst().map { $0.lowercased() }
      switch name {
      case "report-uri", "report-to": reports += sources
      case "default-src":
        isClosed = true
        gaps += Policy.gaps(name, sources)
      case let name where name.hasSuffix("-src") || name == "form-action" || name == "base-uri":
        gaps += Policy.gaps(name, sources)
      default: break
      }
    }
    if !isClosed { gaps.append("has no default-src") }
  }

  private static func gaps(_ name: String, _ sources: [String]) -> [String] {
    sources.filter { source in
      let isPlain = source == "'self'" || source == "'none'" || source == "data:"
      return !isPlain && !source.hasPrefix("'sha") && !source.hasPrefix("'nonce-") && source != "'wasm-unsafe-eval'"
    }.map { "\(name) allows \($0)" }
  }

  /// The address in `5; url=…`, whose quotes and word may be left out; nil if there is none.
  static func address(ofRefresh content: String) -> String? {
    var rest = content.utf8.drop { $0.isBlank || $0.isDigit || $0 == UInt8(ascii: ".") }
    rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    if rest.prefix(3).map(\.lowered) == Array("url".utf8) {
      let after = rest.dropFirst(3).drop(while: \.isBlank)
      if after.first == UInt8(ascii: "=") { rest = after.dropFirst().drop(while: \.isBlank) }
    }
    if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      rest = rest.dropFirst().prefix { $0 != quote }
    }
    return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
  }
}
