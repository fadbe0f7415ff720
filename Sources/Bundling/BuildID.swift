import Digest

/// A build's number: the first 16 hexadecimal digits of its list's digest.
public struct BuildID: Hashable, Sendable, CustomStringConvertible {
  private static let digits = 16

  /// The digits.
  public let description: String

  init(_ digest: SHA256Digest) { description = String(digest.hex.prefix(BuildID.digits)) }

  /// Reads the name of a build's folder on a stick; nil if it is none.
  init?(folder name: String) {
    guard name.hasPrefix("build-") else { return nil }
    let digits = name.dropFirst("build-".count)
    guard digits.utf8.count == BuildID.digits,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    description = String(digits)
  }

  /// The name of the build's folder on a stick.
  var folder: String { "build-\(description)" }
}
