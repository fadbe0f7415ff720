import System

/// Swaps the output folder for a whole new one in one step.
///
/// Every file that stays gets a second name in the new folder, which takes neither time nor room for its bytes, and
/// keeps its inode and its time; so do the files of others.
struct Exchange: Sendable {
  let draft: Draft
  let site: Site
  let stage: Stage
  /// The folder in the stage that is to be the site.
  let new: Folder
  let observe: @Sendable (Moment) -> Void

  /// Whether the stage's disk can swap two folders at all.
  static func isOffered(in stage: Stage) throws -> Bool {
    guard !stage.isInside else { return false }
    let names = ["left", "right"]
    for name in names { try stage.folder.makeFolder(name) }
    defer { for name in names { _ = try? stage.folder.removeFolderIfEmpty(name) } }
    do { try stage.folder.exchange(names[0], with: stage.folder, names[1]) } catch let error as SystemError
      where error.isNotOffered
    { return false }
    return true
  }

  /// Makes the new folder complete and swaps it in; false if this place does not allow it, and nothing has changed.
  func run(_ survey: Survey?) throws -> Bool {
    do {
      if let target = site.folder, let survey {
        try takeOver(survey, from: target)
        try linkSame(from: target)
      }
      // The pages are not waited for: after a power cut the manifest still says whose they are, and the next run writes
      // those again that did not reach the disk.
      try new.create(Manifest.name, draft.manifest.bytes, durably: site.folder != nil)
      if let survey { try resemble(survey) }
      try announce()
      observe(.complete)
      if site.folder == nil {
        try stage.folder.move(Stage.new, to: site.above, as: site.name, replacing: false)
      } else {
        try stage.folder.exchange(Stage.new, with: site.above, site.name)
      }
    } catch let error as SystemError where error.isNotOffered && site.folder != nil {
      try retract()
      return false
    }
    observe(.swapped)
    return true
  }

  // What is to be swapped is known by its inode, and the inode by the name of a folder: names are either there or not,
  // even after a power cut, while a file might be there and empty.
  private func announce() throws {
    try stage.folder.makeFolder("\(Exchange.announcement)\(try new.status().inode)")
  }

  private func retract() throws {
    _ = try new.removeFile(Manifest.name)
    for entry in try stage.folder.entries() {
      if let name = entry.name, name.hasPrefix(Exchange.announcement) { try stage.folder.removeFolderIfEmpty(name) }
    }
  }

  private static let announcement = "complete-"

  /// Whether a stage that a killed run left held a complete site, and if so whether that had been swapped in.
  static func wasSwapped(in stage: Stage) throws -> Bool? {
    let names = try stage.folder.entries().compactMap(\.name)
    guard let name = names.first(where: { $0.hasPrefix(announcement) }) else { return nil }
    return try stage.folder.status(of: Stage.new).map { name != "\(announcement)\($0.inode)" } ?? true
  }

  private func takeOver(_ survey: Survey, from target: Folder) throws {
    let (there, here) = (Cursor(target), Cursor(new, making: true))
    for folder in survey.folders where folder.isForeign { _ = try here.reachInto(folder.path) }
    for path in survey.foreign { try link(path, there, here) }
  }

  private func linkSame(from target: Folder) throws {
    let same = draft.sameIndices
    try inParallel(
      same.count, with: { _ in (there: Cursor(target), here: Cursor(new, making: true)) },
      { cursors, index in try link(Array(draft.files[same[index]].path.utf8), cursors.there, cursors.here) })
  }

  private func link(_ path: [UInt8], _ there: Cursor, _ here: Cursor) throws {
    try path.withUnsafeBufferPointer { path in
      try there.reach(path) { from, name in
        try here.reach(path) { to, _ in try from.link(name, to: to, as: name) }
      }
    }
    observe(.linked)
  }

  // Only where they differ from what a new folder gets: most folders are ours and need no call.
  private func resemble(_ survey: Survey) throws {
    let usual = try new.status()
    let cursor = Cursor(new)
    for folder in survey.folders {
      let status = folder.status
      guard status.permissions != usual.permissions || status.owner != usual.owner || status.group != usual.group else {
        continue
      }
      try cursor.reachInto(folder.path)?.resemble(status)
    }
  }
}
