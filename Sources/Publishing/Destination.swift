/// Where a site is published.
public struct Destination: Hashable, Sendable {
  /// The output folder.
  public var out: String
  /// Folders that the output may not be, hold or lie in: Content, Templates, Sources.
  public var forbidden: [String]
  /// The project's folder; what is remembered from run to run lies in `.nightlight` below it.
  public var root: String

  /// Makes a destination.
  public init(out: String, forbidden: [String], root: String) {
    self.out = out
    self.forbidden = forbidden
    self.root = root
  }
}
