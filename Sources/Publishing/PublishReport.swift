/// What a publication did.
public struct PublishReport: Hashable, Sendable {
  /// Files that are new or have new bytes.
  public var written = 0
  /// Files that were there already, byte for byte, and were left alone.
  public var unchanged = 0
  /// Files of an earlier publication that are no longer part of the site.
  public var removed = 0
  /// Files that others put into the output folder and that were taken over into the new one.
  public var carriedOver = 0
  /// How long it took.
  public var seconds = 0.0

  /// Makes an empty report.
  public init() {}
}
