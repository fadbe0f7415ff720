/// The two letters by which minisign's files say how something in them was made.
enum Form {
  /// A key for Ed25519.
  static let ed25519 = Array("Ed".utf8)
  /// An Ed25519 signature of the BLAKE2b digest of a file.
  static let prehashed = Array("ED".utf8)
  /// A password stretched by scrypt.
  static let scrypt = Array("Sc".utf8)
  /// No password.
  static let open: [UInt8] = [0, 0]
  /// A checksum by BLAKE2b.
  static let blake2b = Array("B2".utf8)
}
