/// Where on which page everything of a sheet fell.
public struct Layout: Sendable, Equatable {
  /// The pages' sizes, in CSS pixels of a 96th of an inch.
  public let pages: [Size]
  /// The parts of every element with an id, page by page; an element that runs over two pages has a part on each.
  public let anchors: [Anchor]
  /// What was found strange in the HTML and its styles.
  public let warnings: [String]
  /// The lines of text in the order of reading, if they were asked for.
  public var lines: [Line] = []

  /// The page on which an anchor begins, counted from 1; nil if the sheet has none of that name.
  public func page(of anchor: String) -> Int? { anchors.first { $0.name == anchor }?.page }

  /// Width and height.
  public struct Size: Sendable, Equatable {
    /// From left to right.
    public let width: Double
    /// From top to bottom.
    public let height: Double
  }
}
