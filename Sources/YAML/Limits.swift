/// What a YAML text may be at most; every text that people write stays far below.
enum Limits {
  /// Lists and mappings inside each other.
  static let depth = 100
  /// Values, each counted as often as aliases repeat it.
  static let nodes = 100_000
  /// Bytes of text that aliases may repeat.
  static let repeatedText = 10_000_000
}
