import System

/// Why a key or a signature cannot be used.
public enum SealError: Explained, Hashable {
  /// The text is no public key of minisign's.
  case notAPublicKey
  /// The text is no secret key of minisign's, or it is damaged.
  case notASecretKey
  /// The text is no signature of minisign's.
  case notASignature
  /// The signature is in the form that minisign had before it took digests.
  case oldForm
  /// The password does not open the key.
  case wrongPassword
  /// A key is to be kept without a password.
  case emptyPassword
  /// The key's file asks for more memory or work than any key needs.
  case tooStrong
  /// There is less memory than the key's file asks for.
  case noMemory(UInt64)
  /// The comment has more than one line, or is too long.
  case comment

  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .notAPublicKey: "this is no public key"
    case .notASecretKey: "this is no secret key, or it is damaged"
    case .notASignature: "this is no signature, or it is damaged"
    case .oldForm: "this signature has the old form, which does not sign a digest"
    case .wrongPassword: "the password does not open the key"
    case .emptyPassword: "the password is empty"
    case .tooStrong: "the key's file asks for more memory or work than any key needs"
    case .noMemory(let bytes): "opening the key takes \(bytes >> 20) MiB of memory, which this machine does not have"
    case .comment: "the comment of a signature has one line of at most 8,000 bytes"
    }
  }

  /// What to do about it.
  public var fix: String {
    switch self {
    case .notAPublicKey: "give the file that ends in .pub"
    case .notASecretKey: "give the file that 'nightlight key new' or 'minisign -G' made"
    case .notASignature: "copy the file that ends in .minisig again from where the bundle came"
    case .oldForm: "sign again with a newer minisign, or with nightlight"
    case .wrongPassword: "type it again"
    case .emptyPassword: "choose one of several words"
    case .tooStrong: "do not use this file; get the key from where it was made"
    case .noMemory: "close other programs, or make a key with --strength light"
    case .comment: "shorten the file's name"
    }
  }
}
