/// What Content/rules/lessons.yml says: which questions ask pupils about themselves.
public struct LessonRules: Sendable {
  /// The shapes of such questions, for each language of the site; a gap stands for a few words.
  public var disclosure: [[Shape]] = []
  /// What such a question may hold all the same, in lower case.
  public var unless: [[String]] = []

  /// Makes empty rules.
  public init() {}

  /// Words with gaps between them, written as `你有沒有…過`.
  public struct Shape: Sendable, Hashable {
    /// The words, in lower case.
    public var parts: [String]

    /// How many characters a gap may have.
    public static let gap = 14

    /// Reads a shape.
    public init(_ text: String) {
      parts = text.lowercased().split(separator: "…").map { $0.trimmed }.filter { !$0.isEmpty }
    }

    /// Where the shape stands in a sentence of lower-case letters, from its first word to its last.
    public func range(in text: Substring) -> Range<Substring.Index>? {
      guard let first = parts.first else { return nil }
      var from = text.startIndex
      while let start = text[from...].firstRange(of: first) {
        if let end = end(of: parts.dropFirst(), after: start.upperBound, in: text) { return start.lowerBound..<end }
        from = text.index(after: start.lowerBound)
      }
      return nil
    }

    private func end(of rest: ArraySlice<String>, after start: Substring.Index, in text: Substring) -> Substring.Index?
    {
      var end = start
      for part in rest {
        let reach = text.index(end, offsetBy: Self.gap + part.count, limitedBy: text.endIndex) ?? text.endIndex
        guard let next = text[end..<reach].firstRange(of: part) else { return nil }
        end = next.upperBound
      }
      return end
    }
  }
}
