import Diagnostics

/// What a leaflet's front matter says of the paper.
public struct LeafletPlan: Sendable, Hashable {
  /// How it is laid out.
  public var layout: Layout
  /// The page that its QR code and short address lead to.
  public var page: Link?
  /// The smallest size of its text that the author allows, in points.
  public var smallest: Double
  /// Where that stands.
  public var span: Span?

  /// Makes a plan.
  public init(layout: Layout, page: Link?, smallest: Double, span: Span?) {
    self.layout = layout
    self.page = page
    self.smallest = smallest
    self.span = span
  }

  /// How panels come onto paper.
  public enum Layout: String, CaseIterable, Sendable {
    /// A4 folded twice: six panels on two sides.
    case trifold
    /// A5 pages, four to a sheet of A4.
    case booklet
    /// One side.
    case poster
    /// The size of a bank card, eight to a sheet.
    case card
    /// Pages with lines to write on.
    case form
    /// A letter and its return slip.
    case letter
    /// Pages to take along from a class.
    case handout

    /// How many panels it has.
    public var panels: ClosedRange<Int> {
      switch self {
      case .trifold: 6...6
      case .booklet: 8...8
      case .poster: 1...1
      case .card, .letter: 2...2
      case .form, .handout: 1...2
      }
    }
  }
}
