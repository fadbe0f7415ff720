import System

/// Finds what stands where the site wants to write and was not written by nightlight.
struct Obstacles {
  let published: Published
  let target: Folder

  private var manifest: Manifest { published.manifest }

  /// Throws the names of all obstacles, if there are any.
  func check(_ draft: Draft) throws {
    guard draft.changesShape else { return }
    let cursor = Cursor(target)
    var found: [String] = []
    for (index, file) in draft.files.enumerated() {
      switch draft.outcomes[index]?.comparison {
      case .inTheWay:
        try cursor.reach(file.path) { _, _ in }
        let barred = cursor.obstacle.map { String(decoding: file.path.utf8.prefix($0), as: UTF8.self) }
        found.append(barred ?? file.path)
      case .overFolder: found += try foreign(in: file.path)
      default: break
      }
    }
    var seen: Set<String> = []
    found = found.filter { seen.insert($0).inserted }
    guard !found.isEmpty else { return }
    throw published.hasManifest && manifest.count == 0
      ? PublishError.damagedManifest(out: target.path) : PublishError.inTheWay(found, out: target.path)
  }

  // A folder may give way to a file if all that it holds is ours; an empty one that is not on our way is not.
  private func foreign(in path: String) throws -> [String] {
    var foreign: [String] = []
    try target.folder(path).walk { _, below, entries in
      for entry in entries where entry.kind != .folder {
        let whole = Array("\(path)/".utf8) + below + entry.bytes
        if entry.kind != .file || !manifest.lists(whole) { foreign.append(String(decoding: whole, as: UTF8.self)) }
      }
      let folder = Array("\(path)/".utf8) + below
      if entries.isEmpty, !folder.withUnsafeBufferPointer(manifest.listsBelow) {
        foreign.append(String(decoding: folder.dropLast(), as: UTF8.self))
      }
      return entries.filter { $0.kind == .folder }
    }
    return foreign
  }
}
