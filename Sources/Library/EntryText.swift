import Diagnostics

/// A text of a registry entry, or of nightlight.yml, in one language, and where it stands.
public struct EntryText: Sendable, Hashable {
  /// Its words.
  public var text: String
  /// The language it is in.
  public var language: LanguageIndex
  /// The file that holds it.
  public var file: String
  /// Where it stands, with its quotation marks.
  public var span: Span
  /// Where its first byte stands; nil where it is written with escapes, or over several lines.
  public var start: Int?

  /// Makes a text.
  public init(text: String, language: LanguageIndex, file: String, span: Span, start: Int?) {
    self.text = text
    self.language = language
    self.file = file
    self.span = span
    self.start = start
  }

  /// Where some of its bytes stand in the file, as near as is known.
  public func span(of range: Range<Int>) -> Span {
    start.map { Span($0 + range.lowerBound, $0 + range.upperBound) } ?? span
  }
}
