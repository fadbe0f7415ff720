/// A line of text as it fell.
public struct Line: Sendable, Equatable {
  /// The page, counted from 1.
  public let page: Int
  /// The number of the panel that it stands in; 0 outside of all.
  public let panel: Int
  /// The number of the table that it stands in; 0 outside of all.
  public let table: Int
  /// The number of the block that it belongs to.
  public let block: Int
  /// The block's tag.
  public let tag: String
  /// How far its upper and lower edge are from the top of the page, in CSS pixels of a 96th of an inch.
  public let top, bottom: Double
  /// Its words.
  public let words: String

  /// Whether it belongs to a heading.
  public var isHeading: Bool { tag.count == 2 && tag.first == "h" && tag.last?.isNumber == true }
}

extension Line {
  // `page panel table block tag top bottom words`; words may hold blanks.
  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 7, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 8, let top = Double(parts[5]), let bottom = Double(parts[6]) else { return nil }
    let numbers = parts[0..<4].compactMap { Int($0) }
    guard numbers.count == 4 else { return nil }
    self.init(
      page: numbers[0], panel: numbers[1], table: numbers[2], block: numbers[3], tag: parts[4], top: top,
      bottom: bottom, words: parts[7])
  }
}
