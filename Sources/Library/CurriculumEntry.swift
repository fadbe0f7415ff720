/// A name that a lesson is counted by: a topic of the law, or a theme of the curriculum.
public struct CurriculumEntry: Registered {
  /// The common part.
  public var record: Record
  /// What it is.
  public var kind: Kind
  /// Its name.
  public var name: Localized
  /// Its name in full, as its source has it, where that differs.
  public var fullName: Localized?

  /// What an entry is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A topic of the law; its id is one of `Topic`.
    case topic
    /// A theme of the curriculum.
    case theme
  }

  /// Makes an entry.
  public init(record: Record, kind: Kind, name: Localized, fullName: Localized?) {
    self.record = record
    self.kind = kind
    self.name = name
    self.fullName = fullName
  }
}

extension Registry {
  /// What a topic is called; its id where the registry says nothing.
  public func name(of topic: Topic, in language: LanguageIndex) -> String {
    curriculum[topic.rawValue]?.name.text(in: language) ?? topic.rawValue
  }

  /// What a topic is called in full, for a school's file.
  public func fullName(of topic: Topic, in language: LanguageIndex) -> String {
    curriculum[topic.rawValue].map { ($0.fullName ?? $0.name).text(in: language) } ?? topic.rawValue
  }
}
