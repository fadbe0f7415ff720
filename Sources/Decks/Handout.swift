/// What of a deck goes onto paper.
public enum Handout: String, CaseIterable, Sendable {
  /// The slides, one a page.
  case slides
  /// A4 with the slide above and its notes below.
  case notes
  /// Three slides a page, with lines to write on.
  case lines
}
