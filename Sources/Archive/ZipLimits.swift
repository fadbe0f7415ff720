/// How much a zip may hold before it is taken for one that is meant to fill the memory.
public struct ZipLimits: Hashable, Sendable {
  /// How many files.
  public var files = 200_000
  /// How many bytes a file may have.
  public var file = 1 << 29
  /// How many bytes all files may have together.
  public var total = 1 << 32
  /// How many times as large as the zip all files may be together; pages and search indexes reach about 20.
  public var ratio = 200

  /// The limits for a site.
  public init() {}

  /// How many bytes all files of a zip of a size may have.
  func total(ofZip size: Int) -> Int {
    let (grown, overflows) = size.multipliedReportingOverflow(by: ratio)
    return overflows ? total : min(total, grown)
  }
}
