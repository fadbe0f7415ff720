import Diagnostics

/// What Content/rules/translation.yml says: what a translation keeps of its source.
public struct TranslationRules: Sendable {
  /// The words of each language of the site; nil where the file has none.
  public var words: [Words?] = []
  /// The schemes of the links that must be the same.
  public var schemes: Set<String> = []

  /// Makes empty rules.
  public init() {}

  /// The words that a language writes numbers with.
  public struct Words: Sendable {
    /// Words beside which a number of one or two figures is a day or a month, and may be written otherwise;
    /// one with a capital letter is no other word ("May", not "may").
    public var calendar: [String] = []
    /// Words behind a number that make it ten thousand times as much.
    public var tenThousands: [String] = []
    /// Words before a year that count it from 1912.
    public var republic: [String] = []
    /// Words for numbers: a number missing on the other side may be written so.
    public var numbers: [String: [String]] = [:]
    /// Words that deny, of all kinds.
    public var denials: [String] = []

    /// Makes an empty list.
    public init() {}
  }

  /// The words of a language.
  public func words(in language: LanguageIndex) -> Words? { words.indices.contains(language) ? words[language] : nil }
}

/// A number of two or more figures in a text, or a word that may stand for one.
public struct Figure: Sendable, Hashable {
  /// Its value as digits, without separators.
  public var value: String
  /// Where it stands; nil where the text has no place of its own.
  public var span: Span?
  /// The block of text that holds it, counted from the beginning.
  public var block: Int32
  /// Whether it is written in words, and so need not be on the other side.
  public var isWord: Bool

  /// Makes a figure.
  public init(value: String, span: Span?, block: Int32, isWord: Bool = false) {
    self.value = value
    self.span = span
    self.block = block
    self.isWord = isWord
  }
}

/// A block of text that holds advice, and whether it denies anything.
public struct AdviceBlock: Sendable, Hashable {
  /// The block, counted from the beginning.
  public var block: Int32
  /// Where it stands.
  public var span: Span?
  /// Whether it forbids something.
  public var forbids: Bool
  /// Whether it denies anything at all.
  public var denies: Bool

  /// Makes a block.
  public init(block: Int32, span: Span?, forbids: Bool, denies: Bool) {
    self.block = block
    self.span = span
    self.forbids = forbids
    self.denies = denies
  }
}
