import Digest
import System

/// A build that lies in a folder, with the list of its files.
public struct BuildFolder: Sendable {
  /// The list.
  public let list: Checksums
  /// The list's signature, if it lies beside it.
  let signature: [UInt8]?
  let folder: Folder
  private let listName: String

  /// Opens a folder that holds a build; nil if there is no list in it, and an error if the list is damaged.
  public init?(_ folder: Folder) throws {
    self.folder = folder
    var bytes: [UInt8] = []
    let names = [Checksums.name, Checksums.manifestName]
    guard let name = try names.first(where: { try folder.status(of: $0)?.kind == .file }) else { return nil }
    try folder.read(name, into: &bytes, limit: 1 << 28)
    guard let list = Checksums(bytes) else { throw BundleError.damagedList("\(folder.path)/\(name)") }
    listName = name
    self.list = list
    if try folder.status(of: Checksums.signatureName)?.kind == .file {
      try folder.read(Checksums.signatureName, into: &bytes, limit: 1 << 16)
      signature = bytes
    } else {
      signature = nil
    }
  }

  /// Holds every file against the list, on all processors, and looks for files that it does not name.
  public func verdict() throws -> Verdict {
    var verdict = Verdict(files: list.files.count, build: list.build)
    let (changed, missing) = (Gathered<Int>(), Gathered<Int>())
    try inParallel(list.files.count, with: { _ in Examiner(folder) }) { examiner, index in
      switch try examiner.state(of: list.files[index]) {
      case .same: break
      case .changed: changed.add(index)
      case .missing: missing.add(index)
      }
    }
    verdict.changed = changed.values.sorted().map { list.files[$0].path }
    verdict.missing = missing.values.sorted().map { list.files[$0].path }
    verdict.added = try others().map { String(decoding: $0, as: UTF8.self) }.sorted()
    return verdict
  }

  /// The ways to all files and links that the list does not name and that are not the list itself.
  func others() throws -> [[UInt8]] {
    // Git's own list of what it passes over is what keeps a site out of the repository that it was made in.
    let own = Set([listName, Checksums.signatureName, ".gitignore"].map { Array($0.utf8) })
    let known = Set(list.files.map { Array($0.path.utf8) }).union(own)
    var others: [[UInt8]] = []
    try folder.walk { _, path, entries in
      for entry in entries where entry.kind != .folder {
        let way = path + entry.bytes
        if !known.contains(way) { others.append(way) }
      }
      return entries.filter { $0.kind == .folder }
    }
    return others
  }
}
