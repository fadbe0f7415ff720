/// Where a renderer gets the text of a page: from disk in a build, from memory in a test.
public struct ProjectSources: Sendable {
  private let read: @Sendable (String) throws -> [UInt8]

  /// Makes one from a function that gives a file's bytes by its name as diagnostics use it.
  public init(read: @escaping @Sendable (String) throws -> [UInt8]) { self.read = read }

  /// The bytes of a file.
  public func bytes(of file: String) throws -> [UInt8] { try read(file) }
}

/// A file that is not as it was when the build began to read.
public struct SourceChanged: Error, Sendable {
  /// The file as diagnostics name it.
  public let file: String

  /// Makes the error.
  public init(file: String) { self.file = file }
}

/// A fingerprint of bytes by which a change is seen; not meant to withstand an enemy.
public func fingerprint(_ bytes: [UInt8]) -> UInt64 {
  bytes.withUnsafeBytes { raw in
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(raw.count)
    var index = 0
    while index + 8 <= raw.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 29
      index += 8
    }
    while index < raw.count {
      hash = (hash ^ UInt64(raw[index])) &* 0x0000_0100_0000_01B3
      index += 1
    }
    return hash ^ (hash >> 32)
  }
}
