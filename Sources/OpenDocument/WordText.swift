/// A text that word processors open, to be changed and printed there.
public struct WordText: Sendable, Hashable {
  /// Its title, which readers see outside of it.
  public var title: String
  /// Its language, as a BCP 47 tag.
  public var language: String
  /// What it says.
  public var blocks: [Block]

  /// Makes a text.
  public init(title: String, language: String, blocks: [Block]) {
    self.title = title
    self.language = language
    self.blocks = blocks
  }

  /// A part of a text that begins on a line of its own.
  public indirect enum Block: Sendable, Hashable {
    /// A heading of level 1 to 4.
    case heading(level: Int, [Run])
    /// A paragraph.
    case paragraph([Run])
    /// A paragraph in small print.
    case note([Run])
    /// A paragraph set off from the others.
    case callout([Run])
    /// Items, with numbers from `start` on or with dots.
    case list(start: Int?, items: [[Block]])
    /// A box to tick, and what for.
    case box([Run])
    /// A table; its head may be empty.
    case table(head: [[Run]], rows: [[[Run]]])
    /// A label, and lines to write on behind and below it.
    case lines(label: String, count: Int)
    /// A picture on a line of its own, with words behind it.
    case picture(Picture, [Run])
    /// What follows begins on a new page.
    case pageBreak
  }

  /// Words that look alike.
  public struct Run: Sendable, Hashable {
    /// The words.
    public var text: String
    /// Whether they are bold.
    public var isBold: Bool
    /// Whether they are set in italics.
    public var isItalic: Bool
    /// Where they lead, if anywhere.
    public var link: String?

    /// Makes words.
    public init(_ text: String, isBold: Bool = false, isItalic: Bool = false, link: String? = nil) {
      self.text = text
      self.isBold = isBold
      self.isItalic = isItalic
      self.link = link
    }
  }
}
