/// Words that readers type, and the words that stand in the text instead.
public struct SearchAlias: Sendable, Equatable {
  /// What a reader may type: 裸照, 私密照, nudes.
  public var words: [String]
  /// What is searched as well: 性影像.
  public var targets: [String]

  /// Makes an alias from typed words to searched ones.
  public init(words: [String], targets: [String]) {
    self.words = words
    self.targets = targets
  }
}
