/// A whole key, both halves, that signs; its secret half is written over when the last holder lets go.
public final class SigningKey: Sendable {
  /// The half that everybody may have.
  public let publicKey: PublicKey
  let secret: Secret

  /// Makes a new key.
  public init() {
    secret = Secret(count: Sodium.secretSize)
    publicKey = PublicKey(id: KeyID(bytes: Sodium.random(8)), bytes: Sodium.makePair(into: secret))
  }

  init(id: KeyID, secret: Secret) {
    self.secret = secret
    // Ed25519's secret half holds the public one.
    publicKey = PublicKey(id: id, bytes: Array(secret.bytes.suffix(Sodium.publicSize)))
  }

  /// Signs a file's bytes; the same bytes and comment give the same signature.
  ///
  /// The comment is covered by the signature and is shown to whoever verifies it.
  public func sign(_ bytes: [UInt8], comment: String) throws -> Signature {
    guard Signature.isComment(comment) else { throw SealError.comment }
    let first = Sodium.sign(Sodium.blake2b(bytes, size: 64), with: secret)
    let second = Sodium.sign(first + Array(comment.utf8), with: secret)
    return Signature(id: publicKey.id, first: first, comment: comment, second: second)
  }
}
