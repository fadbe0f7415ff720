import Library

/// A site's files in the order of their paths, if all of them may be published together.
func ordered(_ files: [OutputFile]) throws -> [OutputFile] {
  for file in files {
    if let fault = OutputPath.fault(of: file.path) { throw PublishError.path(file.path, fault: fault) }
  }
  let isOrdered = zip(files, files.dropFirst()).allSatisfy { Bytes.precedes($0.path, $1.path) }
  let files = isOrdered ? files : order(of: files.map(\.path)).map { files[$0] }
  if let (one, other) = Clash.first(in: files.map(\.path)) { throw PublishError.clash(one, other) }
  return files
}

/// The places of paths in the order of their bytes, which lie side by side while they are compared.
private func order(of paths: [String]) -> [Int] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(paths.reduce(0) { $0 + $1.utf8.count })
  let ranges = paths.map { path in
    let start = bytes.count
    bytes += path.utf8
    return start..<bytes.count
  }
  return bytes.withUnsafeBufferPointer { bytes in
    func path(_ place: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[ranges[place]]) }
    return paths.indices.sorted { Bytes.precedes(path($0), path($1)) }
  }
}
