import Glibc

extension SystemError {
  /// Whether nothing has the name.
  public var isMissing: Bool { code == ENOENT }

  /// Whether something has the name already.
  public var isTaken: Bool { code == EEXIST || code == ENOTEMPTY }

  /// Whether this disk, or this place on it, does not offer the call at all, so that another way may still work.
  public var isNotOffered: Bool {
    switch code {
    case EPERM, EACCES, EXDEV, EMLINK, EBUSY, EINVAL, ENOSYS, EOPNOTSUPP: true
    default: false
    }
  }
}
