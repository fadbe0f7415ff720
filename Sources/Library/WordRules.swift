/// What Content/rules/words.yml says: words that do not stand in texts, and what to say in their place.
public struct WordRules: Sendable {
  /// The ids of the rules that go by lists of words.
  public static let ids = [
    "word-term", "word-blame", "word-hopeless", "word-loud", "word-role", "word-promise", "word-obey", "word-offender",
    "word-disclosure", "word-copy", "word-foreign", "word-official", "word-unkind",
  ]

  /// The lists, in the order of the file.
  public var entries: [Entry] = []
  /// What finds their words in a text, for each language of the site; nil where a language has none.
  public private(set) var finders: [WordFinder?] = []

  /// Makes empty rules.
  public init() {}

  /// Makes rules of lists.
  public init(_ entries: [Entry], languages: Int) {
    self.entries = entries
    finders = (0..<languages).map { language in
      let words = entries.indices.filter { entries[$0].language == language }
        .flatMap { entry in entries[entry].words.map { (word: $0, owner: entry) } }
      return words.isEmpty ? nil : WordFinder(words)
    }
  }

  /// One list.
  public struct Entry: Sendable {
    /// The rule.
    public var rule: String
    /// The language it is for.
    public var language: LanguageIndex
    /// The words, in lower case.
    public var words: [String]
    /// Longer words that hold one of them and are fine.
    public var unless: [[UInt8]]
    /// What to say or do in their place.
    public var say: String
    /// Whether they are an error, and not only a warning.
    public var isError: Bool
    /// Whether a text may quote them.
    public var mayBeQuoted: Bool
    /// Whether they may stand where the same paragraph says who helps.
    public var mayStandByHelp: Bool
    /// The age bands it holds for; empty means all.
    public var bands: Set<Band>
    /// The kinds of page it holds for; empty means all.
    public var kinds: Set<PageKind>

    /// Makes a list.
    public init(
      rule: String, language: LanguageIndex, words: [String], unless: [String], say: String, isError: Bool,
      mayBeQuoted: Bool, mayStandByHelp: Bool, bands: Set<Band>, kinds: Set<PageKind>
    ) {
      self.rule = rule
      self.language = language
      self.words = words
      self.unless = unless.map { Array($0.utf8) }
      self.say = say
      self.isError = isError
      self.mayBeQuoted = mayBeQuoted
      self.mayStandByHelp = mayStandByHelp
      self.bands = bands
      self.kinds = kinds
    }

    /// Whether it holds for a page.
    public func holds(for kind: PageKind, _ about: About) -> Bool {
      (bands.isEmpty || about.bands.contains(where: bands.contains)) && (kinds.isEmpty || kinds.contains(kind))
    }
  }
}

/// What Content/rules/sentences.yml says: how long sentences and paragraphs may be.
public struct SentenceRules: Sendable {
  /// The longest sentence for an age band, for each language of the site.
  public var longest: [[Band: Int]] = []
  /// Whether a language's sentences are counted in characters, and not in words.
  public var countsCharacters: [Bool] = []
  /// The most sentences of a paragraph, or nil.
  public var mostSentences: Int?

  /// Makes empty rules.
  public init() {}
}
