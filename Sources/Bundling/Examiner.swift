import Digest
import System

/// Holds files against their digests, one after the other; one for each thread.
final class Examiner {
  /// How a file stands to its digest.
  enum State {
    case same, changed, missing
  }

  private let cursor: Cursor
  private let digests = SHA256()
  /// The bytes of the file that was last looked at.
  private(set) var bytes: [UInt8] = []

  init(_ folder: Folder) { cursor = Cursor(folder) }

  /// Reads a file and says how it stands to its digest; symbolic links are never the file.
  func state(of file: Checksums.File) throws -> State {
    try cursor.reach(file.path) { folder, name in
      guard let status = try folder.status(of: name) else { return .missing }
      guard status.kind == .file else { return .changed }
      try folder.read(name, into: &bytes)
      return digests.digest(of: bytes) == file.digest ? .same : .changed
    } ?? (cursor.obstacle == nil ? .missing : .changed)
  }
}
