/// A key's word that a file is as it was when it was signed, in minisign's form.
public struct Signature: Hashable, Sendable {
  /// The number of the key that is said to have signed.
  public let id: KeyID
  /// What whoever signed wants to be known; to be trusted only after `verify`.
  public let comment: String
  private let first: [UInt8]
  private let second: [UInt8]

  init(id: KeyID, first: [UInt8], comment: String, second: [UInt8]) {
    self.id = id
    self.first = first
    self.comment = comment
    self.second = second
  }

  /// Reads a signature's file.
  public init(_ text: String) throws {
    guard let lines = CommentedLines(text).signature, Signature.isComment(lines.comment),
      let first = Sodium.bytes(ofBase64: lines.first), let second = Sodium.bytes(ofBase64: lines.second),
      first.count == 74, second.count == Sodium.signatureSize
    else { throw SealError.notASignature }
    guard !first.starts(with: Form.ed25519) else { throw SealError.oldForm }
    guard first.starts(with: Form.prehashed) else { throw SealError.notASignature }
    id = KeyID(bytes: Array(first[2..<10]))
    comment = lines.comment
    self.first = Array(first[10...])
    self.second = second
  }

  /// The file, as minisign reads it.
  public var text: String {
    """
    \(CommentedLines.untrusted)signature from nightlight by key \(id)
    \(Sodium.base64(Form.prehashed + id.bytes + first))
    \(CommentedLines.trusted)\(comment)
    \(Sodium.base64(second))

    """
  }

  /// Says what is wrong with the signature of a file's bytes, if it is to be by this key; nil if nothing is.
  public func fault(for bytes: [UInt8], by key: PublicKey) -> SignatureFault? {
    guard id == key.id else { return .otherKey(id) }
    guard Sodium.verify(first, of: Sodium.blake2b(bytes, size: 64), by: key.bytes) else { return .otherBytes }
    guard Sodium.verify(second, of: first + Array(comment.utf8), by: key.bytes) else { return .otherComment }
    return nil
  }

  // minisign reads at most 8,192 bytes in the line.
  static func isComment(_ comment: String) -> Bool {
    comment.utf8.count < 8_000 && comment.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
  }
}
