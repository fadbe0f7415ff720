import Diagnostics

/// What the comment below a slide's heading says: `slide: 1.5, optional`.
public struct SlideDirective: Sendable, Equatable {
  /// The minutes in quarters; nil where they are not said, or not in quarters.
  public var quarters: Int?
  /// Whether a shorter talk leaves the slide out.
  public var isOptional = false
  /// What of an organisation's own the slide is for.
  public var local: LocalPart?
  /// The words that mean nothing.
  public var unknown: [String] = []

  /// The words that may follow the minutes.
  public static let words = ["optional"] + LocalPart.allCases.map(\.rawValue)

  /// Reads a comment's text behind `slide:`.
  public init(_ text: some StringProtocol) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    quarters = parts.first.flatMap(Self.quarters)
    for word in parts.dropFirst() {
      if word == "optional" {
        isOptional = true
      } else if let part = LocalPart(rawValue: word) {
        local = part
      } else {
        unknown.append(word)
      }
    }
  }

  /// The directive that a comment is, or nil where it is a note: one line that begins with a word and a colon.
  public static func name(in comment: String) -> String? {
    for word in ["allow", "todo"] where comment.hasPrefix(word + ":") { return word }
    guard !comment.contains(where: \.isNewline) else { return nil }
    if comment == "slide" || comment == "/slide" { return comment }
    guard let colon = comment.firstIndex(of: ":"), colon > comment.startIndex else { return nil }
    let word = comment[..<colon]
    return word.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } ? String(word) : nil
  }

  private static func quarters(_ text: String) -> Int? {
    guard let minutes = Double(text), minutes > 0, minutes <= 60, (minutes * 4).rounded() == minutes * 4 else {
      return nil
    }
    return Int(minutes * 4)
  }
}
