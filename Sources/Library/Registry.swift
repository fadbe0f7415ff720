import Diagnostics

/// What is known once for all pages: each entry with its sources and dates.
public struct Registry: Sendable {
  /// Who helps.
  public var contacts = Shelf<Contact>()
  /// The laws and their articles.
  public var laws = Shelf<Law>()
  /// Statements that pages quote.
  public var facts = Shelf<Fact>()
  /// Where statements come from.
  public var sources = Shelf<Source>()
  /// The words we use.
  public var terms = Shelf<Term>()
  /// Tables of figures.
  public var statistics = Shelf<Statistic>()
  /// Things that advice tells readers to do or not to do.
  public var actions = Shelf<Action>()
  /// The topics of the law and the themes of the curriculum that lessons are counted by.
  public var curriculum = Shelf<CurriculumEntry>()
  /// What Content/rules says of advice, required parts, figures and translations.
  public var guidance = Guidance()
  /// The words of all entries but those of sources, whose titles are not ours, in the order of the files.
  public var texts: [EntryText] = []

  /// Makes an empty registry.
  public init() {}

  /// Every entry's common part, with the scheme of the links that lead to it.
  public var records: [(scheme: String, record: Record)] {
    contacts.entries.map { ("help", $0.record) } + laws.entries.map { ("law", $0.record) }
      + facts.entries.map { ("fact", $0.record) } + sources.entries.map { ("source", $0.record) }
      + terms.entries.map { ("term", $0.record) } + statistics.entries.map { ("statistic", $0.record) }
      + actions.entries.map { ("action", $0.record) }
      + curriculum.entries.map { ("curriculum", $0.record) }
  }
}

/// An entry that can be found by its id.
public protocol Registered: Sendable {
  /// What all entries have in common.
  var record: Record { get }
}

/// The entries of one kind, in the order of their file.
public struct Shelf<Entry: Registered>: Sendable {
  /// The entries.
  public private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// Makes an empty shelf.
  public init() {}

  /// Adds an entry; one of the same id is kept and the new one left out.
  public mutating func add(_ entry: Entry) {
    guard places[entry.record.id] == nil else { return }
    places[entry.record.id] = entries.count
    entries.append(entry)
  }

  /// The entry of an id.
  public subscript(id: String) -> Entry? { places[id].map { entries[$0] } }

  /// All ids.
  public var ids: [String] { entries.map(\.record.id) }
}

/// What all registry entries have in common.
public struct Record: Sendable {
  /// The name that links use.
  public var id: String
  /// Where it stands.
  public var file: String
  /// Where its id stands.
  public var span: Span
  /// How far it has been confirmed.
  public var state: Verification
  /// The sources it rests on.
  public var sources: [Link]
  /// The day for which it is known to be true.
  public var asOf: CalendarDate?
  /// The day by which it must be looked at again.
  public var reviewBy: CalendarDate?
  /// Where that day stands.
  public var reviewBySpan: Span?
  /// The source's year and the place it speaks of, where it holds for no more than that.
  public var scope: Localized?

  /// Makes a record.
  public init(
    id: String, file: String, span: Span, state: Verification, sources: [Link] = [], asOf: CalendarDate? = nil,
    reviewBy: CalendarDate? = nil, reviewBySpan: Span? = nil, scope: Localized? = nil
  ) {
    self.id = id
    self.file = file
    self.span = span
    self.state = state
    self.sources = sources
    self.asOf = asOf
    self.reviewBy = reviewBy
    self.reviewBySpan = reviewBySpan
    self.scope = scope
  }
}

/// How far an entry has been confirmed.
public enum Verification: String, CaseIterable, Sendable {
  /// Found in another source.
  case confirmed
  /// Only in the source documents, not contradicted.
  case sourceOnly = "source-only"
  /// From outside the source documents.
  case external
  /// Ours, not a statement of a source.
  case recommendation
  /// Worked out by us from other entries.
  case derived
  /// Some of it confirmed.
  case partlyConfirmed = "partly-confirmed"
  /// Could not be checked.
  case notVerified = "not-verified"
  /// The source promises more than holds.
  case tooStrong = "too-strong"
  /// A newer law or address has replaced it.
  case outdated

  /// Whether it may stand on anything printed, and a contact in a help box.
  public var isFit: Bool {
    switch self {
    case .confirmed, .sourceOnly, .external, .recommendation, .derived: true
    case .partlyConfirmed, .notVerified, .tooStrong, .outdated: false
    }
  }
}
