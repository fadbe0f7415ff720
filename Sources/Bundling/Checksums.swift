import Digest

/// The list of a build's files with their SHA-256, as `sha256sum -c` reads it.
public struct Checksums: Sendable {
  /// A file of the build.
  public struct File: Hashable, Sendable {
    /// Its path below the build's folder.
    public let path: String
    /// The digest of its bytes.
    public let digest: SHA256Digest
  }

  /// The list's name in a bundle.
  static let name = "SHA256SUMS"
  /// Its name in the folder that `nightlight build` writes.
  static let manifestName = "nightlight-manifest.txt"
  /// The name of the list's signature.
  static let signatureName = "SHA256SUMS.minisig"

  /// The files in the order of their paths' bytes.
  public let files: [File]
  /// The list as it is written.
  public let bytes: [UInt8]

  /// Reads a list; nil unless it is written exactly as nightlight writes it, so that no changed byte of it passes.
  public init?(_ bytes: [UInt8]) {
    guard bytes.isEmpty || bytes.last == UInt8(ascii: "\n") else { return nil }
    var files: [File] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      guard let file = Checksums.file(line) else { return nil }
      if let last = files.last, !last.path.utf8.lexicographicallyPrecedes(file.path.utf8) { return nil }
      files.append(file)
    }
    guard !files.isEmpty else { return nil }
    self.files = files
    self.bytes = bytes
  }

  /// The number by which a build is told from others: it follows from all bytes of all files.
  public var build: BuildID { BuildID(sha256(bytes)) }

  private static func file(_ line: ArraySlice<UInt8>) -> File? {
    let digits = 2 * SHA256Digest.size
    let (hex, path) = (line.prefix(digits), line.dropFirst(digits + 2))
    guard hex.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      line.dropFirst(digits).prefix(2).elementsEqual("  ".utf8),
      let digest = SHA256Digest(hex: String(decoding: hex, as: UTF8.self)),
      let text = String(validating: path, as: UTF8.self), staysBelow(path)
    else { return nil }
    return File(path: text, digest: digest)
  }

  private static func staysBelow(_ path: ArraySlice<UInt8>) -> Bool {
    guard path.count <= 4000, path.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return false }
    return path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.count <= 255 && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
    }
  }
}
