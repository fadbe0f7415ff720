import Diagnostics
import Library

/// What a rule is called, and what it asks of authors.
public struct RuleDescription: Sendable {
  /// The id that stands behind its diagnostics and in exemptions.
  public let id: String
  /// What it asks, in one sentence without a full stop.
  public let summary: String

  /// Describes a rule.
  public init(_ id: String, _ summary: String) {
    self.id = id
    self.summary = summary
  }
}

/// A rule that looks into one text while its tree is at hand.
protocol TextRule: Sendable {
  static var descriptions: [RuleDescription] { get }
  func check(_ open: OpenText, _ known: Known) -> [Diagnostic]
}

/// A rule that looks at one page and at what it leads to.
protocol PageRule: Sendable {
  static var descriptions: [RuleDescription] { get }
  func check(_ page: Page, _ library: Library, _ options: CheckOptions) -> [Diagnostic]
}

/// A rule that looks at everything at once.
protocol WholeRule: Sendable {
  static var descriptions: [RuleDescription] { get }
  func check(_ library: Library, _ options: CheckOptions) -> [Diagnostic]
}

/// What is known before the first page is read, for the rules that look into texts.
public struct Known: Sendable {
  /// What nightlight.yml says.
  public let site: Site
  /// The registry.
  public let registry: Registry
  let typed: TypedByHand

  /// Prepares what the rules look up for every text.
  public init(site: Site, registry: Registry) {
    self.site = site
    self.registry = registry
    typed = TypedByHand(registry)
  }
}

/// What a check is to go by.
public struct CheckOptions: Sendable {
  /// The day it is.
  public var today: CalendarDate
  /// How many days before its review date an entry is spoken of.
  public var noticeDays = 60

  /// Makes options for a day.
  public init(today: CalendarDate) { self.today = today }
}
