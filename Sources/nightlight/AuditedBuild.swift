import Auditing
import System

/// All files of a folder as the audit reads them.
struct AuditedBuild {
  /// What was found, file by file.
  let findings: [Finding]
  /// How many files were read, and which were not, in words.
  let count: String

  /// Reads a folder on all processors; symbolic links are not followed, and count as not read.
  init(_ path: String) throws {
    let folder = try Folder(at: realPath(path))
    var paths: [[UInt8]] = []
    var links = 0
    try folder.walk { _, way, entries in
      paths += entries.filter { $0.kind == .file }.map { way + $0.bytes }
      links += entries.count { $0.kind != .file && $0.kind != .folder }
      return entries.filter { $0.kind == .folder }
    }
    let names = paths
    let read = try mapInParallel(names.count) { index -> [Finding]? in
      try names[index].withUnsafeBufferPointer { name in
        try Cursor(folder).reach(name) { folder, last in
          var bytes: [UInt8] = []
          try folder.read(last, into: &bytes, limit: 1 << 29)
          return audit(String(decoding: names[index], as: UTF8.self), bytes)
        } ?? nil
      }
    }
    findings = read.compactMap(\.self).flatMap(\.self)
    var others: [String: Int] = [:]
    for (index, found) in read.enumerated() where found == nil {
      let name = String(decoding: names[index], as: UTF8.self)
      others[
        name.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { ".\($0)" } ?? "no ending",
        default: 0] += 1
    }
    if links > 0 { others["links"] = links }
    let words = others.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    count = "\(read.count { $0 != nil }) files read" + (words.isEmpty ? "" : ", not read: \(words)")
  }
}
