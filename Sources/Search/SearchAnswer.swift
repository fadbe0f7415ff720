/// What a query finds.
public struct SearchAnswer: Sendable, Equatable {
  /// The pages' numbers, the best first; those that only an alias leads to come last.
  public var pages: [Int] = []
  /// False where the beginning of a word fits more words than are loaded for it.
  public var isWhole = true
  /// The files that a browser loads to find the pages, without those that hold what results show.
  public var loaded: Set<String> = []
}
