import System

/// What others put into the output folder, and the folders that are there.
struct Survey: Sendable {
  /// A folder of the site as it stands.
  struct Known: Sendable {
    /// The way to it, ending in `/`; empty for the output folder itself.
    let path: [UInt8]
    let status: FileStatus
    /// Whether it holds none of our files, so that it stays even if nothing else does.
    let isForeign: Bool
  }

  /// The ways to files, links and everything else that nightlight did not write.
  private(set) var foreign: [[UInt8]] = []
  /// All folders, each before those that it holds.
  private(set) var folders: [Known] = []
  /// Whether this process may empty all of the folders.
  private(set) var isOurs = true

  /// Looks through a folder for what none of the manifests lists.
  init(_ target: Folder, _ manifests: Manifest...) throws {
    var foreign: [[UInt8]] = []
    var folders: [Known] = []
    var isOurs = true
    try target.walk { folder, path, entries in
      let isForeign = !path.isEmpty && !manifests.contains { path.withUnsafeBufferPointer($0.listsBelow) }
      folders.append(Known(path: path, status: try folder.status(), isForeign: isForeign))
      if !folder.isWritable { isOurs = false }
      for entry in entries where entry.kind != .folder {
        let whole = path + entry.bytes
        if entry.kind == .file, manifests.contains(where: { $0.lists(whole) }) { continue }
        if !whole.elementsEqual(Manifest.name.utf8) { foreign.append(whole) }
      }
      return entries.filter { $0.kind == .folder }
    }
    (self.foreign, self.folders, self.isOurs) = (foreign, folders, isOurs)
  }
}
