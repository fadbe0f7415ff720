/// Why a signature does not speak for a file.
public enum SignatureFault: Hashable, Sendable, CustomStringConvertible {
  /// It is by a key of another number.
  case otherKey(KeyID)
  /// It is not by this key, or not over these bytes.
  case otherBytes
  /// The file is signed, but the comment is not the one that was signed with it.
  case otherComment

  /// What is wrong, to be read after "the signature ".
  public var description: String {
    switch self {
    case .otherKey(let id): "is by another key, \(id)"
    case .otherBytes: "does not fit: the file was changed after it was signed, or somebody else signed it"
    case .otherComment: "has a comment that was changed after it was signed"
    }
  }
}
