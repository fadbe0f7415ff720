import Digest
import System

/// Holds files against a manifest, one after the other; one for each thread.
final class Examiner {
  private let manifest: Manifest
  private let cursor: Cursor
  private let digests = SHA256()
  private var bytes: [UInt8] = []

  init(_ manifest: Manifest, _ folder: Folder) {
    self.manifest = manifest
    cursor = Cursor(folder)
  }

  /// Whether a listed file is there with the listed bytes; it is not read if someone vouches for it.
  func isSame(_ index: Int, vouched: (FileStatus) -> Bool = { _ in false }) throws -> Bool {
    try manifest.withPath(index) { path in
      try cursor.reach(path) { folder, name in
        guard let status = try folder.status(of: name), status.kind == .file else { return false }
        if vouched(status) { return true }
        try folder.read(name, into: &bytes)
        return digests.digest(of: bytes) == manifest.digest(index)
      } ?? false
    }
  }
}
