/// The parts of a path between its slashes, empty ones left out.
public func parts(ofPath path: String) -> [String] {
  // By bytes: a combining mark after a slash makes one character of the two.
  path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
}

/// The absolute path with `.` and `..` taken out as text, whatever the disk holds there.
public func absolutePath(_ path: String) throws -> String {
  let start = path.utf8.first == UInt8(ascii: "/") ? "" : try realPath(".")
  var kept: [String] = []
  for part in parts(ofPath: "\(start)/\(path)") where part != "." {
    if part == ".." { _ = kept.popLast() } else { kept.append(part) }
  }
  return "/" + kept.joined(separator: "/")
}

/// Whether one absolute path is another or lies below it, as text.
public func lies(_ path: String, in folder: String) -> Bool {
  path.utf8.elementsEqual(folder.utf8) || folder == "/" || path.utf8.starts(with: "\(folder)/".utf8)
}
