import Diagnostics

/// What Content/rules/typed.yml says: what comes from the registry and is not typed by hand.
public struct TypedRules: Sendable {
  /// Shapes of citations and penalties, for each language of the site; `#` stands for a number.
  public var laws: [[Shape]] = []
  /// Shapes of figures, for each language of the site.
  public var figures: [[Shape]] = []
  /// Words that count as numbers, in lower case, for each language of the site.
  public var numbers: [Set<String>] = []
  /// The kinds of page whose figures are looked at.
  public var figureKinds: Set<PageKind> = []
  /// Addresses that are gone, and the registry's entry to name in their place.
  public var gone: [(address: String, entry: String)] = []
  /// Facts, and words that must not stand in one clause with them.
  public var misnamed: [Misnamed] = []

  /// Makes empty rules.
  public init() {}

  /// Facts that are easily taken for something else.
  public struct Misnamed: Sendable {
    /// The facts' ids.
    public var facts: Set<String>
    /// The words that name something else, in lower case, for each language of the site.
    public var words: [[String]]
    /// Words in the same clause that deny it.
    public var unless: [[String]]
    /// What to say in their place.
    public var fix: String

    /// Makes one.
    public init(facts: Set<String>, words: [[String]], unless: [[String]], fix: String) {
      self.facts = facts
      self.words = words
      self.unless = unless
      self.fix = fix
    }
  }

  /// A number between words.
  public struct Shape: Sendable, Hashable {
    /// What stands before the number, in lower case.
    public var before: [Character]
    /// What stands behind it, in lower case.
    public var behind: [Character]
    /// How many figures it must have at least.
    public var least: Int
    /// What must not follow.
    public var unless: [String]

    /// Reads `第#條`; nil without a number.
    public init?(_ text: String, least: Int = 1, unless: [String] = []) {
      let parts = text.lowercased().split(separator: "#", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      before = parts[0].filter { !$0.isWhitespace }
      behind = parts[1].filter { !$0.isWhitespace }
      self.least = least
      self.unless = unless
    }
  }
}
