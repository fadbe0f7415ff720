import Digest
import System

/// Copies a build's files so that they are on the disk when it returns; files that are right already are left alone.
final class Copier {
  private let source: Examiner
  private let present: Examiner
  private let target: Cursor
  /// How many files were written.
  private(set) var copied = 0

  init(from source: Folder, to target: Folder) {
    self.source = Examiner(source)
    present = Examiner(target)
    self.target = Cursor(target, making: true)
  }

  /// Copies a file, which must have the digest that the list says.
  func copy(_ file: Checksums.File) throws {
    // The folders are made first, so that the ways to what is there and to what comes are the same.
    try target.reach(file.path) { _, _ in }
    if try present.state(of: file) == .same { return }
    guard try source.state(of: file) == .same else { throw BundleError.changedMeanwhile(file.path) }
    try put(file.path, source.bytes)
    copied += 1
  }

  /// Writes a file in one step, unless it is there with these bytes.
  func put(_ path: String, _ bytes: [UInt8]) throws {
    try target.reach(path) { folder, name in
      let name = String(cString: name)
      switch try folder.status(of: name)?.kind {
      case nil: try folder.create(name, bytes, durably: true)
      case .file?:
        var old: [UInt8] = []
        try folder.read(name, into: &old)
        if old != bytes { try folder.replace(name, bytes, durably: true) }
      default:
        try folder.removeTree(name)
        try folder.create(name, bytes, durably: true)
      }
    }
  }

  /// Removes files that do not belong there.
  func remove(_ paths: [[UInt8]]) throws {
    for path in paths {
      _ = try path.withUnsafeBufferPointer { path in
        try target.reach(path) { folder, name in try folder.removeFile(name) }
      }
    }
  }
}
