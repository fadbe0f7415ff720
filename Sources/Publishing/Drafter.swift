import Digest
import Library
import System

/// Produces files one after the other, compares each with what is there, and stages what differs; one for each thread.
final class Drafter {
  /// Whether its thread is the one that asked for the publication.
  let isCaller: Bool
  private let published: Published
  private let target: Cursor?
  private let staged: Cursor
  private let digests = SHA256()
  // Both keep their memory from file to file.
  private var bytes: [UInt8] = []
  private var old: [UInt8] = []

  init(_ published: Published, target: Folder?, staged: Folder, isCaller: Bool) {
    self.isCaller = isCaller
    self.published = published
    self.target = target.map { Cursor($0) }
    self.staged = Cursor(staged, making: true)
  }

  /// Produces one file.
  func draft(_ file: OutputFile) throws -> Outcome {
    bytes.removeAll(keepingCapacity: true)
    try file.produce(&bytes)
    var outcome = Outcome(digest: digests.digest(of: bytes), mark: Remembered.Mark())
    try compare(file.path, &outcome)
    switch outcome.comparison {
    case .same, .inTheWay: break
    case .new, .changed, .overFolder, .underFile:
      let status = try staged.reach(file.path) { folder, name in
        try bytes.withUnsafeBytes { try folder.create(name, $0) }
      }
      if let status { outcome.mark = Remembered.Mark(status) }
    }
    return outcome
  }

  private func compare(_ path: String, _ outcome: inout Outcome) throws {
    guard let target else { return }
    var path = path
    try path.withUTF8 { path in
      let position = published.manifest.position(of: path)
      let isListed = published.manifest.isPath(path, at: position)
      let found: Void? = try target.reach(path) { folder, name in
        guard let status = try folder.status(of: name) else { return }
        outcome.mark = Remembered.Mark(status)
        outcome.comparison = try compare(folder, name, status, isListed ? position : nil, outcome.digest)
      }
      if found == nil, let end = target.obstacle {
        outcome.comparison = try isOurs(UnsafeBufferPointer(rebasing: path[..<end])) ? .underFile : .inTheWay
      }
    }
  }

  private func compare(
    _ folder: Folder, _ name: UnsafePointer<CChar>, _ status: FileStatus, _ listed: Int?, _ digest: SHA256Digest
  ) throws -> Outcome.Comparison {
    switch status.kind {
    case .folder: return .overFolder
    case .symbolicLink, .other: return .inTheWay
    case .file:
      if let listed, published.vouches(for: status, at: listed) {
        return published.manifest.digest(listed) == digest ? .same : .changed
      }
      if status.size == bytes.count {
        // What nobody may read cannot be shown to be the same; it can still be replaced.
        let isRead = (try? folder.read(name, into: &old, limit: bytes.count)) != nil
        if isRead, old == bytes { return .same }
      }
      return listed == nil ? .inTheWay : .changed
    }
  }

  private func isOurs(_ path: UnsafeBufferPointer<UInt8>) throws -> Bool {
    guard published.manifest.lists(path), let target else { return false }
    return try target.reach(path) { try $0.status(of: $1)?.kind == .file } ?? false
  }
}
