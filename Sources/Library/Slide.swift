import Diagnostics
import Markdown

/// A slide of a talk or a lesson: the nodes that show it, and what is said to it.
public struct Slide: Sendable {
  /// The id of its heading, the same in all languages.
  public var id: String
  /// The node of its heading.
  public var heading: Int
  /// The nodes below its heading.
  public var nodes: [Int]
  /// How many minutes it takes, in quarters.
  public var quarters: Int
  /// Whether a shorter talk leaves it out.
  public var isOptional: Bool
  /// What an organisation gives to it, if it stands for something of the place.
  public var local: LocalPart?
  /// What is said to it: each a document of its own, with the nodes to show.
  public var notes: [SlideNote]
  /// Where it begins.
  public var span: Span

  /// Makes a slide.
  public init(
    id: String, heading: Int, nodes: [Int], quarters: Int, isOptional: Bool, local: LocalPart?, notes: [SlideNote],
    span: Span
  ) {
    self.id = id
    self.heading = heading
    self.nodes = nodes
    self.quarters = quarters
    self.isOptional = isOptional
    self.local = local
    self.notes = notes
    self.span = span
  }
}

/// What is said to a slide.
public struct SlideNote: Sendable {
  /// The text that its nodes are of.
  public var document: Document
  /// Its blocks.
  public var nodes: [Int]

  /// Makes a note.
  public init(document: Document, nodes: [Int]) {
    self.document = document
    self.nodes = nodes
  }
}
