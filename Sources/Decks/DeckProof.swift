/// A projector's size, at which every slide has to fit.
public enum DeckProof: CaseIterable, Sendable {
  /// 1280 × 720.
  case wide
  /// 1024 × 768.
  case square

  /// Its sides in pixels.
  public var size: (width: Int, height: Int) { self == .wide ? (1280, 720) : (1024, 768) }
  /// The usual size of a slide's words, in pixels: deck.css reckons it in the same way.
  public var letter: Double { min(Double(size.width) / 14.5, Double(size.height) / 9) * 0.45 }
}
