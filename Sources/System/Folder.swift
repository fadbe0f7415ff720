import Glibc

/// An open folder, below which files are reached by name; its descriptor is closed with the last holder.
///
/// Names may be paths of several parts and are taken as they are. A symbolic link in the last part is never followed,
/// and `folder(_:)` follows none at all: what is reached part by part from a folder lies in that folder.
public final class Folder: Sendable {
  /// The current folder; names in it may also be absolute paths.
  public static let working = Folder(descriptor: AT_FDCWD, path: "")

  /// The folder's path as it was reached, for messages.
  public let path: String
  let descriptor: Int32

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Opens the folder at a path, through symbolic links if there are any.
  public convenience init(at path: String) throws {
    let descriptor = try path.withCName { name in uninterrupted { open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } }
    guard descriptor >= 0 else { throw SystemError(errno, .open, path) }
    self.init(descriptor: descriptor, path: path)
  }

  /// Opens a folder below this one; no part of the name may be a symbolic link or `..`.
  public func folder(_ name: some FileName) throws -> Folder { try name.withCName { try folder($0) } }

  /// Opens a folder below this one; no part of the name may be a symbolic link or `..`.
  public func folder(_ name: UnsafePointer<CChar>) throws -> Folder {
    guard strchr(name, Int32(UInt8(ascii: "/"))) != nil else { return try step(name) }
    // No call that follows no link in any part is on every kernel that people use, so it goes part by part.
    return try parts(ofPath: String(cString: name)).reduce(self) { folder, part in
      try part.withCName { try folder.step($0) }
    }
  }

  private func step(_ name: UnsafePointer<CChar>) throws -> Folder {
    guard strcmp(name, "..") != 0 else { throw SystemError(EINVAL, .open, path(of: name)) }
    let descriptor = uninterrupted {
      openat(self.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw failure(.open, name) }
    return Folder(descriptor: descriptor, path: path(of: name))
  }

  /// What the operating system knows of the folder itself.
  public func status() throws -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(errno, .inspect, path) }
    return FileStatus(status)
  }

  /// Whether a disk or another folder is mounted on this one, so that it cannot be renamed.
  public var isMount: Bool { Kernel.isMount(descriptor) }

  /// Whether this process may add and remove names in the folder.
  public var isWritable: Bool { faccessat(descriptor, ".", W_OK | X_OK, AT_EACCESS) == 0 }

  /// What stands at a name, or nil if nothing does.
  public func status(of name: some FileName) throws -> FileStatus? { try name.withCName { try status(of: $0) } }

  /// What stands at a name, or nil if nothing does.
  public func status(of name: UnsafePointer<CChar>) throws -> FileStatus? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure(.inspect, name)
    }
    return FileStatus(status)
  }

  func path(of name: UnsafePointer<CChar>) -> String {
    path.isEmpty || name.pointee == CChar(bitPattern: UInt8(ascii: "/"))
      ? String(cString: name) : "\(path == "/" ? "" : path)/\(String(cString: name))"
  }

  // errno first: making the path may change it.
  func failure(_ operation: SystemError.Operation, _ name: UnsafePointer<CChar>) -> SystemError {
    let code = errno
    return SystemError(code, operation, path(of: name))
  }
}

/// Calls again what a signal interrupted.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
