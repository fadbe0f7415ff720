import Diagnostics
import Library
import YAML

// Texts in several languages: `{zh-Hant: …, en: …}`.
extension Fields {
  /// A text in several languages that must at least be there in the source language.
  mutating func required(localized key: String, _ languages: [Language]) -> Localized {
    guard has(key) else {
      _ = required(string: key)
      return Localized(Array(repeating: nil, count: languages.count))
    }
    return localized(key, languages) ?? Localized(Array(repeating: nil, count: languages.count))
  }

  /// A text in several languages.
  mutating func localized(_ key: String, _ languages: [Language]) -> Localized? {
    guard let node = node(key) else { return nil }
    if case .scalar(let text, _) = node.content, languages.count == 1 { return Localized([text]) }
    let (text, diagnostics) = readLocalized(node, file: file, languages)
    take(diagnostics, at: node.span)
    return text
  }

  /// Takes in findings that were made outside of any field.
  mutating func take(_ diagnostics: [Diagnostic], at span: Span) {
    for found in diagnostics {
      report(found.id, found.severity, at: found.span ?? span, found.message, fix: found.fix)
    }
  }
}

/// Reads one text in several languages.
func readLocalized(_ node: Node, file: String, _ languages: [Language]) -> (Localized, [Diagnostic]) {
  var fields = Fields(node, file: file)
  let texts = languages.map { fields.string($0.tag) }
  if let first = languages.first, texts.first == .some(nil) {
    fields.report(
      "missing-field", at: node.span, "the text is not there in the source language",
      fix: "add '\(first.tag): …'")
  }
  return (Localized(texts), fields.finish())
}
