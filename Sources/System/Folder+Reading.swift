import Glibc

extension Folder {
  /// Reads a whole file into a buffer, whose old bytes are dropped and whose memory is kept.
  ///
  /// Anything but a regular file is refused, so that a pipe cannot keep the reader waiting, and so is a file of more
  /// than `limit` bytes.
  @discardableResult
  public func read(_ name: some FileName, into bytes: inout [UInt8], limit: Int = .max) throws -> FileStatus {
    try name.withCName { try read($0, into: &bytes, limit: limit) }
  }

  /// Reads a whole file into a buffer, as above.
  @discardableResult
  public func read(
    _ name: UnsafePointer<CChar>, into bytes: inout [UInt8], limit: Int = .max
  ) throws -> FileStatus {
    bytes.removeAll(keepingCapacity: true)
    let file = uninterrupted { openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    guard file >= 0 else { throw failure(.read, name) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(.read, name) }
    let known = FileStatus(status)
    guard known.kind == .file else {
      throw SystemError(known.kind == .folder ? EISDIR : EINVAL, .read, path(of: name))
    }
    guard known.size <= limit else { throw SystemError(EFBIG, .read, path(of: name)) }
    // One more than the file has, so that its end shows without reading again into new memory.
    bytes.append(contentsOf: repeatElement(0, count: max(0, known.size) + 1))
    var end = 0
    while true {
      let got = bytes.withUnsafeMutableBytes { all in
        let rest = UnsafeMutableRawBufferPointer(rebasing: all[end...])
        return uninterrupted { Glibc.read(file, rest.baseAddress, rest.count) }
      }
      guard got >= 0 else { throw failure(.read, name) }
      if got == 0 { break }
      end += got
      // A file that grew since it was looked at.
      guard end <= limit else { throw SystemError(EFBIG, .read, path(of: name)) }
      if end == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
    }
    bytes.removeLast(bytes.count - end)
    return known
  }

  /// The text of a symbolic link.
  public func target(ofLink name: some FileName) throws -> [UInt8] {
    try name.withCName { name in
      var text = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = text.withUnsafeMutableBytes { text in
        text.bindMemory(to: CChar.self).baseAddress.map { readlinkat(descriptor, name, $0, text.count) } ?? -1
      }
      guard count >= 0 else { throw failure(.read, name) }
      return Array(text.prefix(count))
    }
  }
}
