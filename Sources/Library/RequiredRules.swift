import Diagnostics

/// What Content/rules/required.yml says: what pages for certain readers must not lack.
public struct RequiredRules: Sendable {
  /// What texts must say.
  public var parts: [Part] = []
  /// The readers, as places in the site's list, whose pages must name somebody who helps.
  public var helpFor: [Int] = []
  /// The kinds of page that are always marked as sensitive.
  public var sensitiveKinds: Set<PageKind> = []
  /// Words that only stand on pages marked as sensitive, for each language of the site.
  public var sensitiveWords: [[String]] = []
  /// Sentences that lay it on the one in the picture, for each language of the site.
  public var cautions: [[String]] = []
  /// What has to stand on the same page then, for each language of the site.
  public var cautionNeeds: [[String]] = []

  /// Makes empty rules.
  public init() {}

  /// Something that certain pages must say.
  public struct Part: Sendable {
    /// What it is called.
    public var name: String
    /// What is missing, to stand behind "the page does not say".
    public var says: String
    /// Pages of one of these age bands; empty means all.
    public var bands: Set<Band> = []
    /// Pages at one of these stages; empty means all.
    public var stages: Set<Stage> = []
    /// Pages of one of these kinds; empty means all.
    public var kinds: Set<PageKind> = []
    /// Pages as `kind:name`, where `*` at the end stands for anything; empty means all.
    public var pages: [String] = []
    /// Words that say it, for each language of the site; where a language has none, nothing is asked of it.
    public var phrases: [[String]] = []
    /// Links that say it in any language; `*` at the end stands for anything.
    public var links: [String] = []

    /// Makes a part.
    public init(name: String, says: String) {
      self.name = name
      self.says = says
    }

    /// Whether a page must have it.
    public func isNeeded(on page: String, _ kind: PageKind, _ about: About) -> Bool {
      (bands.isEmpty || about.bands.contains(where: bands.contains))
        && (stages.isEmpty || stages.contains(about.stage))
        && (kinds.isEmpty || kinds.contains(kind))
        && (pages.isEmpty || pages.contains { matches("\(kind.rawValue):\(page)", $0) })
    }

    /// Whether a link says it.
    public func isSaid(by destination: String) -> Bool { links.contains { matches(destination, $0) } }
  }
}

private func matches(_ text: String, _ pattern: String) -> Bool {
  pattern.hasSuffix("*") ? text.hasPrefix(pattern.dropLast()) : text == pattern
}
