/// A deck's slides as plain values, for programs that have no HTML: a title, what stands below it, and what is said.
public struct DeckOutline: Sendable, Equatable {
  /// What the slides are about.
  public var title: String
  /// Whose they are.
  public var owner: String
  /// The tag of their language.
  public var language: String
  /// The slides, in order.
  public var slides: [Slide]

  /// Makes an outline.
  public init(title: String, owner: String, language: String, slides: [Slide]) {
    self.title = title
    self.owner = owner
    self.language = language
    self.slides = slides
  }

  /// One slide.
  public struct Slide: Sendable, Equatable {
    /// Its heading.
    public var title: String
    /// Whether it is the first or the last.
    public var isEdge: Bool
    /// What stands below the heading.
    public var blocks: [Block]
    /// What is said to it, a text for each paragraph.
    public var notes: [String]

    /// Makes a slide.
    public init(title: String, isEdge: Bool, blocks: [Block], notes: [String]) {
      self.title = title
      self.isEdge = isEdge
      self.blocks = blocks
      self.notes = notes
    }
  }

  /// A part of a slide.
  public enum Block: Sendable, Equatable {
    /// A paragraph.
    case paragraph([Run])
    /// A list, whose items may lie deeper than the first.
    case list([Item], isNumbered: Bool)
    /// A table: the head, and its rows below.
    case table(head: [String], rows: [[String]])
  }

  /// An item of a list.
  public struct Item: Sendable, Equatable {
    /// What it says.
    public var runs: [Run]
    /// How deep it lies, from 0.
    public var level: Int

    /// Makes an item.
    public init(_ runs: [Run], level: Int = 0) {
      self.runs = runs
      self.level = level
    }
  }

  /// Words of one look.
  public struct Run: Sendable, Equatable {
    /// The words.
    public var text: String
    /// Whether they are strong.
    public var isStrong: Bool

    /// Makes a run.
    public init(_ text: String, isStrong: Bool = false) {
      self.text = text
      self.isStrong = isStrong
    }
  }
}
