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
  // The last part of a path, with NUL at its end; freed with the cursor.
  @usableFromInline private(set) var name: UnsafeMutablePointer<CChar>
  private var room = 256
  /// How much of the last path leads to something that is no folder and bars the way; nil if nothing does.
  public private(set) var obstacle: Int?

  /// Starts at a folder; folders that are missing are made if asked for.
  public init(_ top: Folder, making: Bool = false) {
    self.top = top
    self.making = making
    name = .allocate(capacity: room)
  }

  deinit { name.deallocate() }

  /// Forgets what it has found, after folders have been removed or made by others.
  public func forget() {
    levels.removeAll()
    wanted.removeAll()
    found = true
    arrived = true
    obstacle = nil
  }

  /// Lends the folder that a path lies in and the path's last part; nil if there is no such folder.
  @inlinable @discardableResult
  public func reach<Result>(
    _ path: UnsafeBufferPointer<UInt8>, _ body: (Folder, UnsafePointer<CChar>) throws -> Result
  ) throws -> Result? {
    guard let folder = try find(path) else { return nil }
    return try withExtendedLifetime(self) { try body(folder, name) }
  }

  /// Lends the folder that a path lies in and the path's last part; nil if there is no such folder.
  @inlinable @discardableResult
  public func reach<Result>(
    _ path: String, _ body: (Folder, UnsafePointer<CChar>) throws -> Result
  ) throws -> Result? {
    var path = path
    return try path.withUTF8 { try reach($0, body) }
  }

  /// The folder at a path that ends in `/`, the one started at if it is empty; nil if there is no such folder.
  public func reachInto(_ path: [UInt8]) throws -> Folder? { try path.withUnsafeBufferPointer(find) }

  @usableFromInline
  func find(_ path: UnsafeBufferPointer<UInt8>) throws -> Folder? {
    let last = path.lastIndex(of: slash)
    try descend(UnsafeBufferPointer(rebasing: path[..<(last ?? 0)]))
    guard found else { return nil }
    take(UnsafeBufferPointer(rebasing: path[(last.map { $0 + 1 } ?? 0)...]))
    return levels.last?.folder ?? top
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
      take(UnsafeBufferPointer(rebasing: path[start..<end]))
      guard let folder = try open() else {
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

  private func open() throws -> Folder? {
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

  private func take(_ part: UnsafeBufferPointer<UInt8>) {
    if part.count >= room {
      name.deallocate()
      room = 2 * part.count
      name = .allocate(capacity: room)
    }
    for (at, byte) in part.enumerated() { name[at] = CChar(bitPattern: byte) }
    name[part.count] = 0
  }

  private var slash: UInt8 { UInt8(ascii: "/") }
}
