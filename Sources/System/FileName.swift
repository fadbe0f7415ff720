import Glibc

/// What names a file to the operating system: a string, or an entry of a folder.
///
/// Folder's functions take these, and the bytes themselves where a program goes through many files.
public protocol FileName {
  /// Lends the name as bytes that end in NUL; throws if the name holds a NUL of its own, which C would cut it at.
  func withCName<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) throws -> Result
}

extension String: FileName {
  /// Lends the string's UTF-8 bytes.
  public func withCName<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) throws -> Result {
    guard !utf8.contains(0) else {
      throw SystemError(EINVAL, .open, String(map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
    return try withCString(body)
  }
}
