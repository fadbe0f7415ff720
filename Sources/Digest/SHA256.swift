import CCrypto

/// Makes SHA-256 digests, one after the other, from memory that it keeps; for one thread at a time.
///
/// The memory is libcrypto's and is freed with the last holder.
public final class SHA256 {
  // A library context of our own: the default one reads openssl.cnf, where anyone may have switched SHA-256 off, and
  // fetching the algorithm costs more than hashing a small page.
  private nonisolated(unsafe) static let algorithm = EVP_MD_fetch(OSSL_LIB_CTX_new(), "SHA2-256", nil)

  private let context = EVP_MD_CTX_new()

  /// Prepares to make digests.
  public init() {}

  deinit { EVP_MD_CTX_free(context) }

  /// The digest of some bytes.
  public func digest(of bytes: UnsafeRawBufferPointer) -> SHA256Digest {
    SHA256Digest { digest in
      guard let context, let algorithm = SHA256.algorithm,
        EVP_DigestInit_ex2(context, algorithm, nil) == 1,
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1,
        EVP_DigestFinal_ex(context, digest.bindMemory(to: UInt8.self).baseAddress, nil) == 1
      else {
        // libcrypto's own SHA-256 fails only when memory has run out, which Swift's own allocations do not survive
        // either; an empty digest would make a wrong manifest.
        fatalError("libcrypto has no memory left for SHA-256")
      }
    }
  }

  /// The digest of some bytes.
  public func digest(of bytes: [UInt8]) -> SHA256Digest { bytes.withUnsafeBytes { digest(of: $0) } }
}

/// The SHA-256 digest of some bytes; a loop over many texts keeps a `SHA256` instead.
public func sha256(_ bytes: UnsafeRawBufferPointer) -> SHA256Digest { SHA256().digest(of: bytes) }

/// The SHA-256 digest of some bytes; a loop over many texts keeps a `SHA256` instead.
public func sha256(_ bytes: [UInt8]) -> SHA256Digest { SHA256().digest(of: bytes) }
