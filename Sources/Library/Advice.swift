import Diagnostics

/// A link to an action, and which way its words advise.
public struct Advice: Sendable, Hashable {
  /// The action's id.
  public var action: String
  /// Which way.
  public var polarity: Polarity
  /// Where the link stands, or the block that holds it.
  public var span: Span?
  /// The list item, table row or block that holds it: the same number for all advice there.
  public var item: Int32
  /// The block of text that holds it, counted from the beginning.
  public var block: Int32
  /// For whom it holds, where the words around it say so.
  public var condition: Condition?
  /// Whether its words say that it holds for now and not for ever.
  public var isForNow: Bool

  /// Makes a piece of advice.
  public init(
    action: String, polarity: Polarity, span: Span?, item: Int32, block: Int32, condition: Condition? = nil,
    isForNow: Bool = false
  ) {
    self.action = action
    self.polarity = polarity
    self.span = span
    self.item = item
    self.block = block
    self.condition = condition
    self.isForNow = isForNow
  }

  /// Which way advice goes.
  public enum Polarity: String, Sendable, Hashable {
    /// It tells to do it.
    case toDo = "to do"
    /// It tells not to do it.
    case notToDo = "not to do"
    /// It speaks of it and tells neither.
    case neither
  }

  /// Whose image it is about.
  public enum Condition: String, CaseIterable, Sendable, Hashable {
    /// Somebody under 18.
    case minors
    /// Somebody from 18 on.
    case adults
  }
}

/// A step of a text by which others are judged: a piece of advice, or a link to a page that gives it at length.
public struct EvidenceStep: Sendable, Hashable {
  /// How many pieces of advice stand before it.
  public var after: Int
  /// Where it stands.
  public var span: Span?

  /// Makes a step.
  public init(after: Int, span: Span?) {
    self.after = after
    self.span = span
  }
}

/// What Content/rules/advice.yml says: which words turn advice round, and what must not be advised to whom.
public struct AdviceRules: Sendable {
  /// The words of each language of the site; nil where the file has none.
  public var words: [Words?] = []
  /// Actions that are always meant as something to do, whatever their words deny (`stop`: do not answer).
  public var always: Set<String> = []
  /// The actions that keep evidence.
  public var evidence: Set<String> = []
  /// Links to pages that count as that step as well.
  public var evidencePages: Set<String> = []
  /// The actions that wait for that step.
  public var waiting: Set<String> = []
  /// Of these, the ones that are free at a stage.
  public var free: [Stage: Set<String>] = [:]
  /// The actions that may go in parallel with evidence where it spreads fast or a minor is involved.
  public var parallel: Set<String> = []
  /// The actions beside or after which they may.
  public var parallelBeside: Set<String> = []
  /// The pages, as `kind:name`, where it spreads fast.
  public var parallelPages: Set<String> = []
  /// What nobody, or not everybody, may be told to do.
  public var against: [Against] = []

  /// Makes empty rules.
  public init() {}

  /// Actions that some readers must not be told to do.
  public struct Against: Sendable {
    /// The rules that there are, by their ids.
    public static let rules = [
      "advice-paying", "advice-bystander", "advice-under-12", "advice-minor-image", "advice-staff",
    ]

    /// The rule's id.
    public var rule: String
    /// The actions.
    public var actions: Set<String>
    /// Pages of this stage only.
    public var stage: Stage?
    /// Pages whose age bands are all among these.
    public var bands: [Band]
    /// Pages for one of these readers.
    public var audiences: [Int]

    /// Makes one.
    public init(rule: String, actions: Set<String>, stage: Stage?, bands: [Band], audiences: [Int]) {
      self.rule = rule
      self.actions = actions
      self.stage = stage
      self.bands = bands
      self.audiences = audiences
    }

    /// Whether a page is for such readers.
    public func holds(for about: About) -> Bool {
      (stage == nil || about.stage == stage)
        && (bands.isEmpty || !about.bands.isEmpty && about.bands.allSatisfy(bands.contains))
        && (audiences.isEmpty || about.audiences.contains(where: audiences.contains))
    }
  }

  /// The words by which a language turns advice round.
  public struct Words: Sendable {
    /// How many characters may stand between such a word and the link.
    public var reach = 0
    /// Words that forbid, with a little between them and the link.
    public var against: [String] = []
    /// Words that forbid directly before the link or at the head of its words.
    public var closeAgainst: [String] = []
    /// Words that forbid only within the link's own words.
    public var ownAgainst: [String] = []
    /// Words of a clause at the head of a link that says when or if, so that what comes behind the comma counts.
    public var clauses: [String] = []
    /// Words of a heading that forbids what its list holds.
    public var headings: [String] = []
    /// Words that say that something holds for now.
    public var forNow: [String] = []
    /// Words with which advice is spoken of and not given: questions, comfort, what is not needed.
    public var aside: [String] = []
    /// Words that hold a forbidding word and forbid nothing.
    public var harmless: [String] = []
    /// Words as in `aside`, directly behind the link.
    public var asideBehind: [String] = []
    /// Words that may stand before a forbidding word at the head of a link.
    public var leads: [String] = []
    /// Words that end what a forbidding word reaches.
    public var turns: [String] = []
    /// What may stand alone between two links that one word forbids.
    public var joins: [String] = []
    /// Words before the last of several things that one word forbids.
    public var chains: [String] = []
    /// Words that say that it is about somebody's image under 18, or from 18 on.
    public var conditions: [Advice.Condition: [String]] = [:]

    /// Makes an empty list.
    public init() {}
  }

  /// The words of a language.
  public func words(in language: LanguageIndex) -> Words? { words.indices.contains(language) ? words[language] : nil }

  /// Every action that is named.
  public var actions: Set<String> {
    let groups = [always, evidence, waiting, parallel, parallelBeside] + free.values + against.map(\.actions)
    return groups.reduce(into: []) { $0.formUnion($1) }
  }

  /// What forbids a piece of advice on a page, whatever other pages say.
  public func against(_ advice: Advice, on about: About) -> Against? {
    guard advice.polarity == .toDo else { return nil }
    return against.first { $0.actions.contains(advice.action) && $0.holds(for: about) }
  }
}
