import System

/// The hidden folder in which a site is prepared, on the disk that it will be on, and which is the lock as well.
///
/// Whoever holds it may publish to the output folder; a run that was killed lets go of it and leaves it lying, with
/// all that the next one needs to know. A lock of its own would have to be found by runs of other projects that
/// publish to the same folder, and to be cleared away.
final class Stage: Sendable {
  /// The new site, or after an exchange the old one.
  static let new = "new"
  /// Files that moves have replaced or removed, so that they can be taken back.
  static let old = "old"

  /// The folder itself.
  let folder: Folder
  /// Whether it lies in the output folder instead of beside it, so that the two cannot be exchanged.
  let isInside: Bool
  private let above: Folder
  private let name: String

  /// Takes the stage of a site; nil if there is none and none is to be made.
  static func take(_ site: Site, making: Bool) throws -> Stage? {
    let beside = ".\(site.name).nightlight-stage"
    let inside = ".nightlight-stage"
    if let stage = try take(site.above, beside, isInside: false, site, making: false) { return stage }
    guard let folder = site.folder else {
      return making ? try take(site.above, beside, isInside: false, site, making: true) : nil
    }
    if let stage = try take(folder, inside, isInside: true, site, making: false) { return stage }
    guard making else { return nil }
    // A folder that something is mounted on is another disk than the one it lies on.
    let canBeBeside = !folder.isMount && site.above.isWritable
    return canBeBeside
      ? try take(site.above, beside, isInside: false, site, making: true)
      : try take(folder, inside, isInside: true, site, making: true)
  }

  private static func take(
    _ above: Folder, _ name: String, isInside: Bool, _ site: Site, making: Bool
  ) throws -> Stage? {
    // A run that ends removes the folder while another opens it, which then holds a folder without a name; once more.
    for _ in 0..<100 {
      if making { try above.makeFolder(name, permissions: 0o700) }
      guard try above.status(of: name) != nil else {
        if making { continue }
        return nil
      }
      let folder: Folder
      do { folder = try above.folder(name) } catch let error as SystemError where error.isMissing { continue }
      guard try folder.lock() else { throw PublishError.busy(site.path) }
      guard try above.status(of: name)?.inode == folder.status().inode else { continue }
      return Stage(folder, isInside: isInside, above, name)
    }
    throw PublishError.busy(site.path)
  }

  private init(_ folder: Folder, isInside: Bool, _ above: Folder, _ name: String) {
    self.folder = folder
    self.isInside = isInside
    self.above = above
    self.name = name
  }

  /// Its path, for messages.
  var path: String { folder.path }

  /// Whether nothing lies in it.
  var isEmpty: Bool { get throws { try folder.entries().isEmpty } }

  /// Removes all that lies in it, and only at the end what says how far it had come.
  func clear() throws {
    for name in [Stage.new, Stage.old] { try folder.removeTree(name) }
    for entry in try folder.entries() { try folder.removeTree(entry) }
  }

  /// Removes it with all that lies in it; the lock goes with the last holder.
  func remove() throws {
    try clear()
    try above.removeFolderIfEmpty(name)
  }
}
