/// An element with an id, or the part of it that fell on one page.
public struct Anchor: Sendable, Equatable {
  /// The id.
  public let name: String
  /// The page, counted from 1.
  public let page: Int
  /// How far its sides are from the left of the page, in CSS pixels of a 96th of an inch.
  public let left, right: Double
  /// How far its upper and lower edge are from the top of the page.
  public let top, bottom: Double
}

extension Anchor {
  // `page left top right bottom name`; a name may hold blanks.
  init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: false)
    guard words.count == 6, let page = Int(words[0]) else { return nil }
    let sides = words[1..<5].compactMap { Double($0) }
    guard sides.count == 4 else { return nil }
    self.init(name: String(words[5]), page: page, left: sides[0], right: sides[2], top: sides[1], bottom: sides[3])
  }
}
