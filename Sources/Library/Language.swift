/// A language of the site.
public struct Language: Sendable, Hashable {
  /// Its BCP 47 tag, which is also its folder in the output.
  public let tag: String
  /// Its own name for itself.
  public let name: String
  /// Whether it is written from right to left.
  public let isRightToLeft: Bool
  /// Whether it promises to have every page.
  public let isComplete: Bool

  /// Makes a language.
  public init(tag: String, name: String, isRightToLeft: Bool = false, isComplete: Bool = false) {
    self.tag = tag
    self.name = name
    self.isRightToLeft = isRightToLeft
    self.isComplete = isComplete
  }

  /// The value of HTML's `dir`.
  public var direction: String { isRightToLeft ? "rtl" : "ltr" }
}

/// The place of a language in the site's list; the source language is 0.
public typealias LanguageIndex = Int

/// A text in the languages that have it.
public struct Localized: Sendable, Hashable {
  /// One place for each language of the site.
  public private(set) var texts: [String?]

  /// Makes a text from one place for each language.
  public init(_ texts: [String?]) { self.texts = texts }

  /// A text that is the same in every language.
  public init(everywhere text: String, languages: Int) { texts = Array(repeating: text, count: languages) }

  /// The text in a language, else in the source language, else empty.
  public func text(in language: LanguageIndex) -> String { own(in: language) ?? own(in: 0) ?? "" }

  /// The text in exactly this language.
  public func own(in language: LanguageIndex) -> String? {
    texts.indices.contains(language) ? texts[language] : nil
  }

  /// Whether no language has it.
  public var isEmpty: Bool { texts.allSatisfy { $0 == nil } }
}
