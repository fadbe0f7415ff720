import Diagnostics
import Library
import Markdown

/// Pages for certain readers say what those readers need; Content/rules/required.yml says what and whom.
struct RequiredParts: TextRule {
  static let descriptions = [
    RuleDescription("part-missing", "A page says what its readers need, such as that it is not their fault"),
    RuleDescription("only-caution", "A page that warns of taking pictures also says who does wrong"),
    RuleDescription("sensitive-missing", "A page that speaks of distressing things is marked as sensitive"),
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    let rules = known.registry.guidance.required
    let needed = rules.parts.filter { $0.isNeeded(on: open.name, open.kind, open.about) }
    let language = open.text.language
    let cautions = rules.cautions.words(in: language)
    let sensitive =
      !open.about.isSensitive && language == 0 ? rules.sensitiveWords.words(in: language) : []
    guard !needed.isEmpty || !cautions.isEmpty || !sensitive.isEmpty || !rules.sensitiveKinds.isEmpty else { return [] }
    let text = Searched(open)
    return needed.compactMap { missing($0, text, open) } + caution(cautions, rules, text, open)
      + unmarked(sensitive, rules, text, open)
  }

  private func missing(_ part: RequiredRules.Part, _ text: Searched, _ open: OpenText) -> Diagnostic? {
    let phrases = part.phrases.words(in: open.text.language)
    guard !phrases.isEmpty, !text.contains(anyOf: phrases),
      !open.text.links.contains(where: { part.isSaid(by: $0.destination) })
    else { return nil }
    return Diagnostic(
      "part-missing", file: open.text.file, span: open.text.titleSpan, "the page does not say \(part.says)",
      fix: "say it in words such as '\(phrases[0])'")
  }

  private func caution(
    _ phrases: [String], _ rules: RequiredRules, _ text: Searched, _ open: OpenText
  ) -> [Diagnostic] {
    guard let place = text.first(of: phrases), !text.contains(anyOf: rules.cautionNeeds.words(in: open.text.language))
    else { return [] }
    return [
      Diagnostic(
        "only-caution", .warning, file: open.text.file, span: place,
        "this lays it on the one in the picture, and the page does not say who does wrong",
        fix: "say on the same page that the one who threatens or spreads it does wrong")
    ]
  }

  private func unmarked(
    _ words: [String], _ rules: RequiredRules, _ text: Searched, _ open: OpenText
  ) -> [Diagnostic] {
    guard !open.about.isSensitive, open.text.language == 0 else { return [] }
    let place = text.first(of: words)
    guard place != nil || rules.sensitiveKinds.contains(open.kind) else { return [] }
    return [
      Diagnostic(
        "sensitive-missing", file: open.text.file, span: place ?? open.text.titleSpan,
        "the page speaks of distressing things, and no note stands before it", fix: "add 'sensitive: true'")
    ]
  }
}

extension [[String]] {
  /// The words of a language, if the file has any.
  fileprivate func words(in language: LanguageIndex) -> [String] { indices.contains(language) ? self[language] : [] }
}

/// A text in which phrases are looked for: the author's bytes from the body on, in lower case, comments blanked.
private struct Searched {
  let start: Int
  let bytes: [UInt8]

  init(_ open: OpenText) {
    start = min(open.text.bodyStart, open.bytes.count)
    var bytes = Array(open.bytes[start...])
    for comment in open.document.comments {
      for place in comment.span.range where place >= start && place - start < bytes.count {
        bytes[place - start] = 0x20
      }
    }
    // Only ASCII is lowered, which leaves every place as it was; blanks and line ends are the same.
    for place in bytes.indices {
      if (0x41...0x5A).contains(bytes[place]) { bytes[place] |= 0x20 }
      if bytes[place] == 0x0A || bytes[place] == 0x0D { bytes[place] = 0x20 }
    }
    self.bytes = bytes
  }

  func contains(anyOf phrases: [String]) -> Bool { phrases.contains { place(of: $0) != nil } }

  /// Where the first of some phrases stands.
  func first(of phrases: [String]) -> Span? {
    phrases.compactMap { place(of: $0) }.min { $0.start < $1.start }
  }

  /// Where a phrase stands; a star in it stands for a few characters, such as a name.
  private func place(of phrase: String) -> Span? {
    let parts = phrase.utf8.split(separator: UInt8(ascii: "*")).map(Array.init)
    guard let first = parts.first, bytes.count >= first.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      for start in 0...(bytes.count - first.count) where stands(first, at: start, bytes) {
        var end = start + first.count
        let isWhole = parts.dropFirst().allSatisfy { part in
          guard let next = (end...end + Self.reach).first(where: { stands(part, at: $0, bytes) }) else { return false }
          end = next + part.count
          return true
        }
        if isWhole { return Span(self.start + start, self.start + end) }
      }
      return nil
    }
  }

  /// How many bytes a star may stand for.
  private static let reach = 24

  private func stands(_ part: [UInt8], at start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    start + part.count <= bytes.count && bytes[start] == part[0]
      && bytes[start..<start + part.count].elementsEqual(part)
  }
}
