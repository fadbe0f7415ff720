import Glibc

extension Folder {
  /// Makes a new file with these bytes; fails if something has the name already.
  @discardableResult
  public func create(_ name: UnsafePointer<CChar>, _ bytes: UnsafeRawBufferPointer) throws -> FileStatus {
    try write(name, bytes, durably: false)
  }

  /// Makes a new file with these bytes; fails if something has the name already.
  @discardableResult
  public func create(_ name: some FileName, _ bytes: [UInt8], durably: Bool = false) throws -> FileStatus {
    try bytes.withUnsafeBytes { bytes in try name.withCName { try write($0, bytes, durably: durably) } }
  }

  /// Puts a file with these bytes in the place of what has the name, in one step: readers see the old or the new one.
  ///
  /// With `durably` the new bytes and the name are on the disk when it returns, and outlive a power cut.
  public func replace(_ name: String, _ bytes: [UInt8], durably: Bool = false) throws {
    let beside = "\(name).nightlight-new"
    try removeFile(beside)
    do {
      try create(beside, bytes, durably: durably)
      try move(beside, to: self, as: name)
    } catch {
      _ = try? removeFile(beside)
      throw error
    }
    if durably { try synchronize() }
  }

  /// Waits until the names in the folder are on the disk.
  public func synchronize() throws {
    guard uninterrupted({ fsync(descriptor) }) == 0 else { throw SystemError(errno, .write, path) }
  }

  private func write(
    _ name: UnsafePointer<CChar>, _ bytes: UnsafeRawBufferPointer, durably: Bool
  ) throws -> FileStatus {
    let file = uninterrupted {
      openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
    guard file >= 0 else { throw failure(.write, name) }
    let status: FileStatus
    do {
      status = try fill(file, name, bytes, durably: durably)
    } catch {
      close(file)
      throw error
    }
    // Some disks say only here that they are full. The descriptor is gone whatever close says.
    guard close(file) == 0 || errno == EINTR else { throw failure(.write, name) }
    return status
  }

  private func fill(
    _ file: Int32, _ name: UnsafePointer<CChar>, _ bytes: UnsafeRawBufferPointer, durably: Bool
  ) throws -> FileStatus {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let put = uninterrupted { Glibc.write(file, rest.baseAddress, rest.count) }
      guard put >= 0 else { throw failure(.write, name) }
      done += put
    }
    if durably, uninterrupted({ fsync(file) }) != 0 { throw failure(.write, name) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(.write, name) }
    return FileStatus(status)
  }
}
