import Glibc

/// Finds the folders that paths below one folder lie in, and keeps the last one and those above it open.
///
/// Paths that come in order mostly lie where the one before lay, so that a file costs one name and not a whole path.
/// No symbolic link is followed. For one thread at a time.
public final class Cursor {
  private struct Level {
    let folder: Folder
    // How much of the path leads here.
    let end: Int
  }

  private let top: Folder
  private let making: Bool
  // The path of the folder that was last asked for, and of its levels those that are there.
  private var wanted: [UInt8] = []
  private var levels: [Level] = []
  private var found = true
  private var arrived = true
  private var name: [CChar] = []
  /// How much of the last path leads to something that is no folder and bars the way; nil if nothing does.
  public private(set) var obstacle: Int?

  /// Starts at a folder; folders that are missing are made if asked for.
  public init(_ top: Folder, making: Bool = false) {
    self.top = top
    self.making = making
  }

  /// Forgets what it has found, after folders have been removed or made by others.
  public func forget() {
    levels.removeAll()
    wanted.removeAll()
    found = true
    arrived = true
    obstacle = nil
  }

  /// Lends the folder that a path lies in and the path's last part; nil if there is no such folder.
  public func reach<Result>(
    _ path: UnsafeBufferPointer<UInt8>, _ body: (Folder, UnsafePointer<CChar>) throws -> Result
  ) throws -> Result? {
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    try descend(UnsafeBufferPointer(rebasing: path[..<(slash ?? 0)]))
    guard found else { return nil }
    return try part(path[(slash.map { $0 + 1 } ?? 0)...]) { try body(levels.last?.folder ?? top, $0) }
  }

  /// Lends the folder that a path lies in and the path's last part; nil if there is no such folder.
  public func reach<Result>(
    _ path: String, _ body: (Folder, UnsafePointer<CChar>) throws -> Result
  ) throws -> Result? {
    var path = path
    return try path.withUTF8 { try reach($0, body) }
  }

  /// The folder at a path that ends in `/`, the one started at if it is empty; nil if there is no such folder.
  public func reachInto(_ path: [UInt8]) throws -> Folder? {
    // With a last part that stands for the folder itself.
    try (path + [UInt8(ascii: ".")]).withUnsafeBufferPointer { try reach($0) { folder, _ in folder } }
  }

  private func descend(_ path: UnsafeBufferPointer<UInt8>) throws {
    if arrived, path.elementsEqual(wanted) { return }
    // After an error the next path must not believe that it is there already.
    arrived = false
    let common = zip(path, wanted).prefix { $0 == $1 }.count
    while let last = levels.last, last.end > common || (last.end < path.count && path[last.end] != slash) {
      levels.removeLast()
    }
    wanted.removeAll(keepingCapacity: true)
    found = true
    obstacle = nil
    var start = levels.last.map { $0.end + 1 } ?? 0
    while start < path.count {
      let end = path[start...].firstIndex(of: slash) ?? path.count
      guard let folder = try part(path[start..<end], open) else {
        found = false
        obstacle = obstacle == nil ? nil : end
        break
      }
      levels.append(Level(folder: folder, end: end))
      start = end + 1
    }
    wanted.append(contentsOf: path)
    arrived = true
  }

  private func open(_ name: UnsafePointer<CChar>) throws -> Folder? {
    let above = levels.last?.folder ?? top
    if making { try above.makeFolder(name) }
    do { return try above.folder(name) } catch let error as SystemError where !making {
      switch error.code {
      case ENOENT: return nil
      case ENOTDIR, ELOOP:
        obstacle = 0
        return nil
      default: throw error
      }
    }
  }

  private func part<Result>(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ body: (UnsafePointer<CChar>) throws -> Result
  ) throws -> Result {
    name.removeAll(keepingCapacity: true)
    name.append(contentsOf: bytes.lazy.map(CChar.init(bitPattern:)))
    name.append(0)
    return try name.withUnsafeBufferPointer { try $0.baseAddress.map(body) ?? "".withCString(body) }
  }

  private var slash: UInt8 { UInt8(ascii: "/") }
}
