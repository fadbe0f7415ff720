import Diagnostics

/// What a talk's front matter says.
public struct TalkPlan: Sendable, Hashable {
  /// Who sits in the hall.
  public var band: Band
  /// How many minutes it takes with everything that is optional.
  public var minutes: Int
  /// The leaflets to hand out.
  public var leaflets: [Link]
  /// Where that stands.
  public var span: Span?

  /// Makes a plan.
  public init(band: Band, minutes: Int, leaflets: [Link], span: Span?) {
    self.band = band
    self.minutes = minutes
    self.leaflets = leaflets
    self.span = span
  }
}
