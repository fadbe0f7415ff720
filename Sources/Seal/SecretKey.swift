/// A key as it is kept in a file: its secret half under a password.
public struct SecretKey: Sendable {
  private let strength: KeyStrength
  private let salt: [UInt8]
  // The key's number, secret half and checksum; under a password each byte is mixed with one that scrypt made of it.
  private let sealed: [UInt8]
  /// Whether there is a password at all; minisign can make keys without one.
  public let hasPassword: Bool

  private static let size = 8 + Sodium.secretSize + 32

  /// Puts a key under a password.
  public init(_ key: SigningKey, password: [UInt8], strength: KeyStrength) throws {
    guard !password.isEmpty else { throw SealError.emptyPassword }
    self.strength = strength
    salt = Sodium.random(Sodium.saltSize)
    hasPassword = true
    let (id, secret) = (key.publicKey.id, Array(key.secret.bytes))
    let open = id.bytes + secret + SecretKey.checksum(id, secret)
    sealed = try SecretKey.mixed(open, password, salt, strength)
  }

  /// Reads a secret key's file, minisign's or ours.
  public init(_ text: String) throws {
    guard let line = CommentedLines(text).afterComment, let bytes = Sodium.bytes(ofBase64: line),
      bytes.count == 54 + SecretKey.size, bytes.starts(with: Form.ed25519), bytes[4..<6].elementsEqual(Form.blake2b)
    else { throw SealError.notASecretKey }
    switch Array(bytes[2..<4]) {
    case Form.scrypt: hasPassword = true
    case Form.open: hasPassword = false
    default: throw SealError.notASecretKey
    }
    salt = Array(bytes[6..<38])
    strength = KeyStrength(operations: SecretKey.number(bytes[38..<46]), memory: SecretKey.number(bytes[46..<54]))
    guard !hasPassword || strength.isBearable else { throw SealError.tooStrong }
    sealed = Array(bytes[54...])
  }

  /// The file, as minisign reads it.
  public var text: String {
    let limits = SecretKey.bytes(strength.operations) + SecretKey.bytes(strength.memory)
    let bytes = Form.ed25519 + (hasPassword ? Form.scrypt : Form.open) + Form.blake2b + salt + limits + sealed
    return "\(CommentedLines.untrusted)minisign encrypted secret key\n\(Sodium.base64(bytes))\n"
  }

  /// Opens the key.
  public func unlock(_ password: [UInt8]) throws -> SigningKey {
    let open = hasPassword ? try SecretKey.mixed(sealed, password, salt, strength) : sealed
    let id = KeyID(bytes: Array(open.prefix(8)))
    let secret = Array(open[8..<(8 + Sodium.secretSize)])
    if hasPassword, !open.suffix(32).elementsEqual(SecretKey.checksum(id, secret)) { throw SealError.wrongPassword }
    let kept = Secret(count: Sodium.secretSize)
    _ = kept.bytes.update(from: secret)
    let key = SigningKey(id: id, secret: kept)
    // A key without a password has no checksum either; whether its halves belong together shows when it signs.
    guard try key.sign([], comment: "").fault(for: [], by: key.publicKey) == nil else { throw SealError.notASecretKey }
    return key
  }

  private static func mixed(
    _ bytes: [UInt8], _ password: [UInt8], _ salt: [UInt8], _ strength: KeyStrength
  ) throws -> [UInt8] {
    guard let stream = Sodium.stretch(password, salt: salt, strength: strength, count: bytes.count) else {
      throw SealError.noMemory(strength.memory)
    }
    return zip(bytes, stream.bytes).map { $0 ^ $1 }
  }

  private static func checksum(_ id: KeyID, _ secret: [UInt8]) -> [UInt8] {
    Sodium.blake2b(Form.ed25519 + id.bytes + secret, size: 32)
  }

  private static func bytes(_ number: UInt64) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
