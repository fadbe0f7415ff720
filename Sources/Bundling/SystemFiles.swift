/// What computers, phones and cameras leave at the top of every stick that they see, unasked.
enum SystemFiles {
  private static let names: Set<String> = [
    // Windows
    "system volume information", "$recycle.bin", "recycler", "desktop.ini", "thumbs.db",
    // macOS
    ".ds_store", ".trashes", ".spotlight-v100", ".fseventsd", ".temporaryitems", ".documentrevisions-v100", ".apdisk",
    // Linux and Android
    "lost+found", "lost.dir",
  ]
  // A bin for each user of Linux, and what macOS keeps beside files on disks that are not its own.
  private static let beginnings = [".trash-", "._"]

  /// Whether a name is one of theirs, in letters of either case as FAT has them.
  static func include(_ name: String) -> Bool {
    let name = name.lowercased()
    return names.contains(name) || beginnings.contains { name.hasPrefix($0) }
  }
}
