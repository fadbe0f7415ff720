/// A part of a script.
struct ScriptToken {
  /// The kinds of parts.
  enum Kind {
    /// A name or a word of the language.
    case name
    /// A string, or a piece of a template between its expressions.
    case string
    /// A number or a regular expression.
    case literal
    /// A sign; `?.` counts as `.`, and signs that compare with `=` as themselves.
    case sign
    /// A comment.
    case comment
  }

  /// What it is.
  let kind: Kind
  /// Its bytes, with escapes taken for what they stand for.
  var text: [UInt8]
  /// Where it begins in the script.
  let start: Int

  /// Its bytes as a string.
  var word: String { String(decoding: text, as: UTF8.self) }

  /// Whether it is this sign.
  func isSign(_ sign: StaticString) -> Bool {
    kind == .sign && sign.withUTF8Buffer { text.elementsEqual($0) }
  }
}
