import CSodium

/// The one place that calls libsodium.
enum Sodium {
  /// How many bytes a key's secret half has: the seed and the public half.
  static let secretSize = 64
  /// How many bytes a key's public half has.
  static let publicSize = 32
  /// How many bytes a signature has.
  static let signatureSize = 64
  /// How many bytes a password's salt has.
  static let saltSize = 32

  // libsodium wants to be set up once; a global does that, and threads wait for each other.
  private static let isReady = sodium_init() >= 0

  /// So many bytes that nobody can foretell.
  static func random(_ count: Int) -> [UInt8] {
    _ = isReady
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// The BLAKE2b digest of some bytes, 16 to 64 bytes long.
  static func blake2b(_ bytes: [UInt8], size: Int) -> [UInt8] {
    _ = isReady
    var digest = [UInt8](repeating: 0, count: size)
    crypto_generichash(&digest, size, bytes, UInt64(bytes.count), nil, 0)
    return digest
  }

  /// A new Ed25519 key: its public half, and its secret half, which is filled into the memory given.
  static func makePair(into secret: Secret) -> [UInt8] {
    _ = isReady
    var key = [UInt8](repeating: 0, count: publicSize)
    crypto_sign_keypair(&key, secret.start)
    return key
  }

  /// Signs some bytes.
  static func sign(_ bytes: [UInt8], with secret: Secret) -> [UInt8] {
    _ = isReady
    var signature = [UInt8](repeating: 0, count: signatureSize)
    crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), secret.start)
    return signature
  }

  /// Whether a signature of some bytes is by the key with this public half.
  static func verify(_ signature: [UInt8], of bytes: [UInt8], by key: [UInt8]) -> Bool {
    _ = isReady
    guard signature.count == signatureSize, key.count == publicSize else { return false }
    return crypto_sign_verify_detached(signature, bytes, UInt64(bytes.count), key) == 0
  }

  /// So many bytes that scrypt makes of a password; nil if the memory that takes is not there.
  static func stretch(_ password: [UInt8], salt: [UInt8], strength: KeyStrength, count: Int) -> Secret? {
    _ = isReady
    guard salt.count == saltSize else { return nil }
    let stream = Secret(count: count)
    let code = crypto_pwhash_scryptsalsa208sha256(
      stream.start, UInt64(count), password.map(CChar.init(bitPattern:)), UInt64(password.count), salt,
      strength.operations, Int(strength.memory))
    return code == 0 ? stream : nil
  }

  /// Writes zeros over memory, which the compiler does not take for needless.
  static func erase(_ start: UnsafeMutablePointer<UInt8>, _ count: Int) { sodium_memzero(start, count) }

  /// Bytes as Base64 with its filling signs.
  static func base64(_ bytes: [UInt8]) -> String {
    let size = sodium_base64_encoded_len(bytes.count, sodium_base64_VARIANT_ORIGINAL)
    var text = [CChar](repeating: 0, count: size)
    sodium_bin2base64(&text, size, bytes, bytes.count, sodium_base64_VARIANT_ORIGINAL)
    return String(decoding: text.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The bytes of a Base64 text; nil if it is not exactly one.
  static func bytes(ofBase64 text: some StringProtocol) -> [UInt8]? {
    let text = Array(text.utf8).map(CChar.init(bitPattern:))
    var bytes = [UInt8](repeating: 0, count: text.count)
    var count = 0
    let code = sodium_base642bin(
      &bytes, bytes.count, text, text.count, nil, &count, nil, sodium_base64_VARIANT_ORIGINAL)
    return code == 0 ? Array(bytes.prefix(count)) : nil
  }
}
