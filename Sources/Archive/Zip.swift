/// Packs files into a zip, in the order of their paths' bytes.
///
/// The same files give the same bytes wherever the same libarchive and zlib pack them: all files have the same time
/// and permissions, and nothing of the machine gets in.
public func zip(_ files: [ZipFile]) throws -> [UInt8] {
  let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  return try inUTF8 {
    let writer = try Libarchive.Writer()
    var last: String?
    var bytes: [UInt8] = []
    for file in files {
      if let fault = ZipPath.fault(of: file.path) { throw ZipError.path(file.path, fault: fault) }
      guard file.path != last else { throw ZipError.twice(file.path) }
      last = file.path
      bytes.removeAll(keepingCapacity: true)
      try file.produce(&bytes)
      try writer.add(file.path, bytes)
    }
    return try writer.finish()
  }
}
