/// A thing on a slide.
struct Shape: Sendable {
  /// What it is.
  enum Kind: Sendable {
    /// The slide's title.
    case title
    /// The text in the place that the layout has for it.
    case body
    /// A text with or without a ground of its own.
    case text(ground: Colour?, edge: Colour?, isRound: Bool)
    /// A table with the widths of its columns and the heights of its rows.
    case table([[Paragraph]], widths: [Double], heights: [Double])
    /// A picture, by its place among the slide's relationships.
    case picture(Picture)
    /// A chart.
    case chart(ChartPart)
  }

  /// What it is.
  var kind: Kind
  /// What it shows, for whoever hears it.
  var alt = ""
  /// Where it stands.
  var frame: Frame
  /// What it says.
  var paragraphs: [Paragraph] = []
  /// How large its letters are, in points.
  var size = 24.0
  /// How far its words stay from its edges.
  var inset = 0.0
}
