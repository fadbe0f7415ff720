import Diagnostics

/// The `[!NOTE]` that makes a quote a callout.
struct CalloutMarker {
  /// The word between `[!` and `]`.
  let word: String
  /// The marker with its brackets.
  let range: Range<Int>
  /// Whether nothing else stands on its line.
  let standsAlone: Bool

  /// Reads the marker that follows a quote's `>` at `start`; nil where there is none.
  init?(_ lines: Lines, quoteAt start: Int) {
    let bytes = lines.bytes
    var index = start + 1
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index + 2 < bytes.count, bytes[index] == 0x5B, bytes[index + 1] == 0x21 else { return nil }
    let opening = index
    index += 2
    let wordStart = index
    while index < bytes.count, index - wordStart < 40, CalloutMarker.isWord(bytes[index]) { index += 1 }
    guard index < bytes.count, index > wordStart, bytes[index] == 0x5D else { return nil }
    word = String(decoding: bytes[wordStart..<index], as: UTF8.self)
    range = opening..<index + 1
    index += 1
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    standsAlone = index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...: true
    default: false
    }
  }

  /// The kind that the word names, in whatever case.
  var kind: Callout? {
    let lower = word.lowercased()
    return Callout.allCases.first { $0.name.description == lower }
  }

  /// A suggestion for a word that names no kind.
  var fix: String {
    let names = Callout.allCases.map { $0.name.description.uppercased() }
    if let near = nearest(to: word.uppercased(), among: names) { return "did you mean '[!\(near)]'?" }
    return "use one of " + names.map { "[!\($0)]" }.joined(separator: ", ")
  }
}
