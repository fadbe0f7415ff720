import Glibc

extension Folder {
  /// Visits this folder and every folder below it, each before those that it holds, and follows no symbolic link.
  ///
  /// `path` is the way from this folder, empty for itself and ending in `/` for the others. The visit says which of
  /// the entries that are folders are to be gone into. Folders on the way down stay open, so that a tree deeper than
  /// the process may open files is an error.
  public func walk(
    _ visit: (_ folder: Folder, _ path: [UInt8], _ entries: [Entry]) throws -> [Entry]
  ) throws {
    struct Level {
      let folder: Folder
      let path: [UInt8]
      var rest: ArraySlice<Entry>
    }
    var levels = [Level(folder: self, path: [], rest: try visit(self, [], entries())[...])]
    while let last = levels.indices.last {
      guard let entry = levels[last].rest.popFirst() else {
        levels.removeLast()
        continue
      }
      let folder = try levels[last].folder.folder(entry)
      let path = levels[last].path + entry.bytes + [UInt8(ascii: "/")]
      levels.append(Level(folder: folder, path: path, rest: try visit(folder, path, folder.entries())[...]))
    }
  }

  /// Removes a file, or a folder and all that it holds; symbolic links in it are removed, not followed.
  ///
  /// False if nothing has the name.
  @discardableResult
  public func removeTree(_ name: some FileName) throws -> Bool {
    guard let status = try status(of: name) else { return false }
    guard status.kind == .folder else { return try removeFile(name) }
    var levels: [(above: Folder, name: Entry?, folder: Folder, rest: ArraySlice<Entry>)] = []
    let top = try folder(name)
    levels.append((self, nil, top, try top.removeFiles()[...]))
    while let last = levels.indices.last {
      if let entry = levels[last].rest.popFirst() {
        let folder = try levels[last].folder.folder(entry)
        levels.append((levels[last].folder, entry, folder, try folder.removeFiles()[...]))
      } else {
        let level = levels.removeLast()
        if let name = level.name { try level.above.removeFolderIfEmpty(name) }
      }
    }
    try removeFolderIfEmpty(name)
    return true
  }

  // What is left are the folders.
  private func removeFiles() throws -> [Entry] {
    let entries = try entries()
    for entry in entries where entry.kind != .folder { try removeFile(entry) }
    return entries.filter { $0.kind == .folder }
  }
}
