import Library

/// A site's files in the order of their paths, if all of them may be published together.
func ordered(_ files: [OutputFile]) throws -> [OutputFile] {
  for file in files {
    if let fault = OutputPath.fault(of: file.path) { throw PublishError.path(file.path, fault: fault) }
  }
  let isOrdered = zip(files, files.dropFirst()).allSatisfy { Bytes.precedes($0.path, $1.path) }
  let files = isOrdered ? files : files.sorted { Bytes.precedes($0.path, $1.path) }
  if let (one, other) = Clash.first(in: files.map(\.path)) { throw PublishError.clash(one, other) }
  return files
}
