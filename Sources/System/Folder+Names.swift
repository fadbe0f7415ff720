import Glibc

extension Folder {
  /// Makes a folder; false if a folder of that name is there already.
  @discardableResult
  public func makeFolder(_ name: some FileName, permissions: UInt32 = 0o777) throws -> Bool {
    try name.withCName { try makeFolder($0, permissions: permissions) }
  }

  /// Makes a folder; false if a folder of that name is there already.
  @discardableResult
  public func makeFolder(_ name: UnsafePointer<CChar>, permissions: UInt32 = 0o777) throws -> Bool {
    if mkdirat(descriptor, name, permissions) == 0 { return true }
    let failure = failure(.makeFolder, name)
    guard failure.code == EEXIST, try status(of: name)?.kind == .folder else { throw failure }
    return false
  }

  /// Opens the folder at a real path, and makes it and those above it that are missing.
  public static func making(_ path: String) throws -> Folder {
    let all = parts(ofPath: path)
    for known in stride(from: all.count, through: 0, by: -1) {
      let existing = "/" + all.prefix(known).joined(separator: "/")
      // From the longest way that is there: the folders above it may be ones that we may pass but not read.
      if known > 0, try Folder.working.status(of: existing) == nil { continue }
      return try Folder(at: existing).makeFolders(all.dropFirst(known).joined(separator: "/"))
    }
    return try Folder(at: "/")
  }

  /// Makes a folder and those above it that are missing, and opens it; symbolic links are not followed.
  @discardableResult
  public func makeFolders(_ path: String) throws -> Folder {
    try parts(ofPath: path).reduce(self) { folder, part in
      try folder.makeFolder(part)
      return try folder.folder(part)
    }
  }

  /// Removes a file or a symbolic link; false if nothing has the name.
  @discardableResult
  public func removeFile(_ name: some FileName) throws -> Bool { try name.withCName { try removeFile($0) } }

  /// Removes a file or a symbolic link; false if nothing has the name.
  @discardableResult
  public func removeFile(_ name: UnsafePointer<CChar>) throws -> Bool {
    if unlinkat(descriptor, name, 0) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else { throw failure(.remove, name) }
    return false
  }

  /// Removes a folder if it is empty; false if it is not, or not there.
  @discardableResult
  public func removeFolderIfEmpty(_ name: some FileName) throws -> Bool {
    try name.withCName { try removeFolderIfEmpty($0) }
  }

  /// Removes a folder if it is empty; false if it is not, or not there.
  @discardableResult
  public func removeFolderIfEmpty(_ name: UnsafePointer<CChar>) throws -> Bool {
    if unlinkat(descriptor, name, AT_REMOVEDIR) == 0 { return true }
    switch errno {
    case ENOENT, ENOTDIR, ENOTEMPTY, EEXIST: return false
    default: throw failure(.remove, name)
    }
  }

  /// Gives a file, or a symbolic link itself, a second name; fails if something has that name already.
  public func link(_ name: some FileName, to folder: Folder, as newName: some FileName) throws {
    try name.withCName { name in try newName.withCName { try link(name, to: folder, as: $0) } }
  }

  /// Gives a file, or a symbolic link itself, a second name; fails if something has that name already.
  public func link(_ name: UnsafePointer<CChar>, to folder: Folder, as newName: UnsafePointer<CChar>) throws {
    guard linkat(descriptor, name, folder.descriptor, newName, 0) == 0 else { throw failure(.link, name) }
  }

  /// Renames in one step; what has the new name is replaced unless that is refused.
  public func move(
    _ name: some FileName, to folder: Folder, as newName: some FileName, replacing: Bool = true
  ) throws {
    try name.withCName { name in
      try newName.withCName { try move(name, to: folder, as: $0, replacing: replacing) }
    }
  }

  /// Renames in one step; what has the new name is replaced unless that is refused.
  public func move(
    _ name: UnsafePointer<CChar>, to folder: Folder, as newName: UnsafePointer<CChar>, replacing: Bool = true
  ) throws {
    var code: Int32 = 0
    if replacing {
      if renameat(descriptor, name, folder.descriptor, newName) != 0 { code = errno }
    } else {
      code = Kernel.renameToNew(descriptor, name, folder.descriptor, newName)
      if code == EINVAL || code == ENOSYS { code = try moveWithoutKernel(name, to: folder, as: newName) }
    }
    guard code == 0 else { throw SystemError(code, .rename, path(of: name)) }
  }

  // For disks that cannot refuse by themselves: a link refuses, and where there are no links either we look first.
  private func moveWithoutKernel(
    _ name: UnsafePointer<CChar>, to folder: Folder, as newName: UnsafePointer<CChar>
  ) throws -> Int32 {
    if linkat(descriptor, name, folder.descriptor, newName, 0) == 0 {
      return unlinkat(descriptor, name, 0) == 0 ? 0 : errno
    }
    if errno == EEXIST { return EEXIST }
    if try folder.status(of: newName) != nil { return EEXIST }
    return renameat(descriptor, name, folder.descriptor, newName) == 0 ? 0 : errno
  }

  /// Swaps what two names stand for, in one step.
  public func exchange(_ name: some FileName, with folder: Folder, _ other: some FileName) throws {
    try name.withCName { name in
      try other.withCName { other in
        let code = Kernel.exchange(descriptor, name, folder.descriptor, other)
        guard code == 0 else { throw SystemError(code, .rename, path(of: name)) }
      }
    }
  }

  /// Takes the folder for this process until it is closed; false if another holder has it.
  public func lock() throws -> Bool {
    if uninterrupted({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw SystemError(errno, .lock, path) }
    return false
  }

  /// Gives the folder the permissions, owner and group of another, as far as this process may.
  public func resemble(_ other: FileStatus) throws {
    let own = try status()
    if own.owner != other.owner || own.group != other.group {
      // Only root may give folders away; that a folder then stays ours is no reason to stop.
      _ = fchown(descriptor, other.owner, other.group)
    }
    if try status().permissions != other.permissions, fchmod(descriptor, other.permissions) != 0 {
      throw SystemError(errno, .permit, path)
    }
  }
}
