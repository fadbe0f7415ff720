import Glibc

extension Folder {
  /// The names in the folder, in the order of their bytes.
  public func entries() throws -> [Entry] {
    // A descriptor of its own: the C library closes it, and its place in the folder is not shared with anyone.
    let own = uninterrupted { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard own >= 0 else { throw SystemError(errno, .list, path) }
    guard let stream = fdopendir(own) else {
      let code = errno
      close(own)
      throw SystemError(code, .list, path)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let found = readdir(stream) else {
        guard errno == 0 else { throw SystemError(errno, .list, path) }
        break
      }
      if let entry = try entry(found) { entries.append(entry) }
    }
    return entries.sorted()
  }

  // nil for `.` and `..`, and for what was removed while it was being looked at.
  private func entry(_ found: UnsafeMutablePointer<dirent>) throws -> Entry? {
    let type = Int(found.pointee.d_type)
    let name = UnsafeRawPointer(found).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      .assumingMemoryBound(to: CChar.self)
    guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { return nil }
    switch type {
    case Int(DT_REG): return Entry(name, .file)
    case Int(DT_DIR): return Entry(name, .folder)
    case Int(DT_LNK): return Entry(name, .symbolicLink)
    case Int(DT_UNKNOWN): return try status(of: name).map { Entry(name, $0.kind) }
    default: return Entry(name, .other)
    }
  }
}
