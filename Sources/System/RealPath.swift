import Glibc

/// The absolute path of a file or folder with every symbolic link in it followed.
///
/// What is missing at the path's end is kept as it is written, so that it also serves for a folder still to be made;
/// a symbolic link that leads to nothing is an error.
public func realPath(_ path: String) throws -> String {
  guard !path.isEmpty else { throw SystemError(ENOENT, .inspect, path) }
  var existing = path
  var missing: [String] = []
  while true {
    if let real = try resolved(existing) {
      let tail = missing.reversed().joined(separator: "/")
      return tail.isEmpty ? real : real == "/" ? "/\(tail)" : "\(real)/\(tail)"
    }
    let (rest, last) = split(existing)
    // A folder that is not there has no parent to go back to, so `..` after it leads nowhere.
    guard last != "..", try Folder.working.status(of: "\(rest)/\(last)") == nil else {
      throw SystemError(ENOENT, .inspect, path)
    }
    if last != "." { missing.append(last) }
    existing = rest
  }
}

// nil if nothing is there.
private func resolved(_ path: String) throws -> String? {
  try path.withCName { name in
    guard let real = realpath(name, nil) else {
      guard errno == ENOENT else { throw SystemError(errno, .inspect, path) }
      return nil
    }
    // realpath's memory is ours to free.
    defer { free(real) }
    return String(cString: real)
  }
}

private func split(_ path: String) -> (rest: String, last: String) {
  var bytes = path.utf8[...]
  while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
  guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return (".", String(Substring(bytes))) }
  let rest = slash == bytes.startIndex ? "/" : String(Substring(bytes[..<slash]))
  return (rest, String(Substring(bytes[bytes.index(after: slash)...])))
}
