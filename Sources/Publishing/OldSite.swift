import System

/// The site that was swapped out, which is now in the stage and has to go.
///
/// It is removed at once, though that is slow on ext4 (10,000 files: written in 0.2 s, removed in 0.8 s, and new ones
/// made in 0.7 s instead of 0.2 s for some minutes after, since inodes just freed are passed over one by one). Only
/// files that changed free an inode, so the one who pays is whoever changes every page twice in a row. To keep the
/// folder for later would only move that time to the next build, and double the disk that a site takes.
struct OldSite: Sendable {
  /// Its folder in the stage.
  let folder: Folder
  /// The site that took its place.
  let new: Folder
  let observe: @Sendable (Moment) -> Void

  /// Removes what nightlight wrote, and of the rest what the new site has under the same name.
  ///
  /// What is then left came into the old folder while the new one was being prepared: it moves over.
  func remove() throws {
    let manifest = try manifest(in: folder)
    try inParallel(
      manifest.count, with: { _ in Cursor(folder) },
      { cursor, index in
        _ = try manifest.withPath(index) { path in
          try cursor.reach(path) { folder, name in
            if try folder.status(of: name)?.kind == .file { try folder.removeFile(name) }
          }
        }
        observe(.removed)
      })
    let survey = try Survey(folder)
    let (there, here) = (Cursor(folder), Cursor(new, making: true))
    for path in survey.foreign { try clear(path, there, here) }
    // The manifest goes last: until then a run that finds this folder knows what is whose.
    try folder.removeFile(Manifest.name)
  }

  private func clear(_ path: [UInt8], _ there: Cursor, _ here: Cursor) throws {
    try path.withUnsafeBufferPointer { bytes in
      try there.reach(bytes) { old, name in
        guard let left = try old.status(of: name) else { return }
        let taken = try Cursor(new).reach(bytes) { try $0.status(of: $1) } ?? nil
        if let taken, taken.inode == left.inode, taken.device == left.device {
          try old.removeFile(name)
          observe(.removed)
        } else {
          try rescue(name, from: old, bytes, here)
        }
      }
    }
  }

  private func rescue(
    _ name: UnsafePointer<CChar>, from old: Folder, _ path: UnsafeBufferPointer<UInt8>, _ here: Cursor
  ) throws {
    let isOurs = try manifest(in: new).lists(path)
    try here.reach(path) { folder, _ in
      let isFolder = try folder.status(of: name)?.kind == .folder
      if isOurs || isFolder {
        try old.move(name, to: folder, as: String(cString: name) + ".before-nightlight", replacing: false)
      } else {
        // What the new folder has is the version that was there a moment before.
        try old.move(name, to: folder, as: name)
      }
    }
  }

  private func manifest(in folder: Folder) throws -> Manifest {
    var bytes: [UInt8] = []
    guard try folder.status(of: Manifest.name)?.kind == .file else { return Manifest() }
    try folder.read(Manifest.name, into: &bytes)
    return Manifest(bytes) ?? Manifest()
  }
}
