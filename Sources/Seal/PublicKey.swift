/// The half of a key that everybody may have, and by which signatures are held to be its own.
public struct PublicKey: Hashable, Sendable {
  /// Its number.
  public let id: KeyID
  let bytes: [UInt8]

  init(id: KeyID, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }

  /// Reads a public key's file, or the one line of it that counts, as people pass it on.
  public init(_ text: String) throws {
    let lines = CommentedLines(text)
    guard let line = lines.afterComment ?? lines.only, let bytes = Sodium.bytes(ofBase64: line), bytes.count == 42,
      bytes.starts(with: Form.ed25519)
    else { throw SealError.notAPublicKey }
    id = KeyID(bytes: Array(bytes[2..<10]))
    self.bytes = Array(bytes[10...])
  }

  /// The line that counts.
  public var line: String { Sodium.base64(Form.ed25519 + id.bytes + bytes) }

  /// The file, as minisign writes it.
  public var text: String { "\(CommentedLines.untrusted)minisign public key \(id)\n\(line)\n" }
}
