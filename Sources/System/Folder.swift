import Glibc

/// An open folder, below which files are reached by name; its descriptor is closed with the last holder.
///
/// Names given to its functions may be paths of several parts, must not hold NUL, and are taken as they are: nothing
/// is normalised. Symbolic links in the last part are never followed; say `within` where none may be followed at all.
public final class Folder: Sendable {
  /// The current folder, below which absolute paths may be given too.
  public static let working = Folder(descriptor: AT_FDCWD, path: "")

  /// The folder's path as it was given, for messages.
  public let path: String
  let descriptor: Int32

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The path of a name in this folder, for messages.
  public func path(of name: UnsafePointer<CChar>) -> String {
    path.isEmpty ? String(cString: name) : "\(path)/\(String(cString: name))"
  }

  func failure(_ operation: SystemError.Operation, _ name: UnsafePointer<CChar>) -> SystemError {
    SystemError(errno, operation, path(of: name))
  }
}

/// Calls again what a signal interrupted.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
