import Glibc

/// Folder trees under the eye of inotify, kept in step with the folders that come, move and go.
final class WatchedTrees {
  /// A folder that is watched.
  private struct Node {
    /// The watch of the folder that holds it, or none at the top.
    let parent: Int32?
    /// Its name there; at the top its whole path.
    let name: String
    /// The watches of the folders in it, by name.
    var children: [String: Int32] = [:]
    /// The names that are looked at, where the rest of the folder is not watched.
    var awaited: Set<String>?
  }

  private let roots: [(folder: String, name: String)]
  private var inotify: Int32
  private var nodes: [Int32: Node] = [:]
  private var found = Found()
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 8)

  init(paths: [String]) throws {
    let absolute = Set(try paths.map(absolutePath))
    let outer = absolute.filter { path in !absolute.contains { $0 != path && lies(path, in: $0) } }
    roots = outer.sorted().map { path in
      let names = parts(ofPath: path)
      return ("/" + names.dropLast().joined(separator: "/"), names.last ?? "")
    }
    inotify = -1
    try start()
  }

  deinit {
    if inotify >= 0 { close(inotify) }
    room.deallocate()
  }
}

// Waiting.
extension WatchedTrees {
  // How long nothing must happen before what was found is told, in milliseconds: longer after a
  // loss, for many editors move the old file away before they write the new one.
  private static let quiet = 2
  private static let quietAfterLoss = 10
  // Nobody waits longer, however much goes on.
  private static let longest = 40

  func next(timeout: Int?, unless wake: Int32) throws -> Changes? {
    let end = timeout.map { now() + max(0, $0) }
    var lastWord: Int?
    while true {
      if let error = found.failure, found.isEmpty {
        found.failure = nil
        throw error
      }
      let time = now()
      let wait: Int
      if let lastWord {
        wait = min(found.hasLoss ? Self.quietAfterLoss : Self.quiet, lastWord - time)
      } else {
        wait = end.map { max(0, $0 - time) } ?? -1
      }
      if lastWord != nil, wait <= 0 { return found.take() }
      var entries = [
        pollfd(fd: inotify, events: Int16(POLLIN), revents: 0), pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&entries, 2, Int32(clamping: wait))
      if count < 0 { continue }
      if entries[1].revents != 0 {
        var bytes: UInt64 = 0
        while read(wake, &bytes, 8) > 0 {}
        return found.take()
      }
      if count == 0 { return found.take() }
      drain()
      if lastWord == nil, !found.isEmpty { lastWord = now() + Self.longest }
    }
  }
}

// Events.
extension WatchedTrees {
  private func drain() {
    while true {
      let count = read(inotify, room.baseAddress, room.count)
      guard count > 0 else { return }
      var offset = 0
      while offset + Self.header <= count {
        let watch = room.loadUnaligned(fromByteOffset: offset, as: Int32.self)
        let mask = room.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
        let length = Int(room.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        let name = room[(offset + Self.header)..<min(count, offset + Self.header + length)].prefix { $0 != 0 }
        take(watch, Int(mask), String(decoding: name, as: UTF8.self))
        offset += Self.header + length
      }
    }
  }

  private static let header = MemoryLayout<inotify_event>.size

  private func take(_ watch: Int32, _ mask: Int, _ name: String) {
    if mask & Int(IN_Q_OVERFLOW) != 0 { return startAgain() }
    guard let node = nodes[watch] else { return }
    if mask & Int(IN_IGNORED) != 0 { return forget(watch) }
    if mask & Int(IN_DELETE_SELF | IN_MOVE_SELF) != 0 { return found.everything() }
    guard !name.isEmpty else { return }
    if let awaited = node.awaited { guard awaited.contains(name) else { return } } else if isEditorsOwn(name) { return }
    let path = "\(self.path(of: watch))/\(name)"
    if mask & Int(IN_ISDIR) != 0 {
      takeFolder(path, name, in: watch, mask)
    } else {
      takeFile(path, mask)
      // What a watched path leads to, if it is a link now, is another folder than before.
      if node.awaited != nil, mask & Int(IN_CREATE | IN_MOVED_TO) != 0, isLink(path) { startAgain() }
    }
  }

  private func takeFolder(_ path: String, _ name: String, in watch: Int32, _ mask: Int) {
    guard mask & Int(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) != 0 else { return }
    found.add(path, isLoss: mask & Int(IN_DELETE | IN_MOVED_FROM) != 0)
    if let child = nodes[watch]?.children[name] { unwatch(child) }
    guard mask & Int(IN_CREATE | IN_MOVED_TO) != 0 else { return }
    attempt { try self.watch(treeAt: path, name: name, in: watch) }
  }

  private func takeFile(_ path: String, _ mask: Int) {
    // A file that was just made is still to be written; only another name for a finished one is whole at once.
    if mask & Int(IN_CREATE) != 0 {
      var status = stat()
      guard lstat(path, &status) == 0 else { return }
      guard status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1 else { return }
    }
    found.add(path, isLoss: mask & Int(IN_DELETE | IN_MOVED_FROM) != 0)
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}

// Watches.
extension WatchedTrees {
  private static let what = Int(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR | IN_EXCL_UNLINK)

  private func start() throws {
    if inotify >= 0 { close(inotify) }
    nodes = [:]
    inotify = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard inotify >= 0 else { throw WatchError(code: errno, path: roots.first?.folder ?? "") }
    for (folder, name) in roots {
      let watch = inotify_add_watch(inotify, folder, UInt32(Self.what | Int(IN_DELETE_SELF | IN_MOVE_SELF)))
      guard watch >= 0 else { throw WatchError(code: errno, path: folder) }
      let path = folder == "/" ? "" : folder
      nodes[watch, default: Node(parent: nil, name: path, awaited: [])].awaited?.insert(name)
      try self.watch(treeAt: "\(path)/\(name)", name: name, in: watch, follows: true)
    }
  }

  /// Begins anew where events were lost: folders that came meanwhile are not watched yet.
  private func startAgain() {
    found.everything()
    attempt { try start() }
  }

  /// A failure is told after what was found before it.
  private func attempt(_ body: () throws -> Void) {
    do { try body() } catch { found.failure = error }
  }

  /// Watches a folder and every folder below it; nothing, where there is no folder any more.
  private func watch(treeAt path: String, name: String, in parent: Int32, follows: Bool = false) throws {
    var waiting = [(path: path, name: name, parent: parent)]
    var mask = UInt32(follows ? Self.what : Self.what | Int(IN_DONT_FOLLOW))
    while let next = waiting.popLast() {
      let watch = inotify_add_watch(inotify, next.path, mask)
      mask = UInt32(Self.what | Int(IN_DONT_FOLLOW))
      guard watch >= 0 else {
        if [ENOSPC, ENOMEM, EMFILE].contains(errno) { throw WatchError(code: errno, path: next.path) }
        continue
      }
      guard nodes[watch] == nil else { continue }
      nodes[watch] = Node(parent: next.parent, name: next.name)
      nodes[next.parent]?.children[next.name] = watch
      // Watched first and read then: what comes in between is seen twice rather than never.
      eachFolder(in: next.path) { waiting.append(("\(next.path)/\($0)", $0, watch)) }
    }
  }

  private func eachFolder(in path: String, _ body: (String) -> Void) {
    guard let stream = opendir(path) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let type = Int(entry.pointee.d_type)
      guard type == Int(DT_DIR) || type == Int(DT_UNKNOWN) else { continue }
      let start = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let name = String(cString: start.assumingMemoryBound(to: CChar.self))
      // Where the kind is unknown, adding the watch finds it out.
      if !isEditorsOwn(name) { body(name) }
    }
  }

  private func unwatch(_ watch: Int32) {
    var waiting = [watch]
    while let next = waiting.popLast() {
      guard let node = nodes[next] else { continue }
      waiting += node.children.values
      forget(next)
      inotify_rm_watch(inotify, next)
    }
  }

  private func forget(_ watch: Int32) {
    guard let node = nodes.removeValue(forKey: watch), let parent = node.parent else { return }
    if nodes[parent]?.children[node.name] == watch { nodes[parent]?.children[node.name] = nil }
  }

  private func path(of watch: Int32) -> String {
    var names: [String] = []
    var next: Int32? = watch
    while let watch = next, let node = nodes[watch] {
      names.append(node.name)
      next = node.parent
    }
    return names.reversed().joined(separator: "/")
  }
}

/// What was found since it was last told.
private struct Found {
  /// Beyond this many the reader looks at everything as fast.
  private static let most = 10_000

  var failure: (any Error)?
  private(set) var hasLoss = false
  private var paths: Set<String> = []
  private var isEverything = false

  var isEmpty: Bool { paths.isEmpty && !isEverything }

  mutating func add(_ path: String, isLoss: Bool) {
    paths.insert(path)
    if isLoss { hasLoss = true }
    if paths.count > Self.most { everything() }
  }

  mutating func everything() {
    isEverything = true
    paths = []
  }

  mutating func take() -> Changes? {
    defer { self = Found(failure: failure) }
    if isEverything { return .everything }
    return paths.isEmpty ? nil : .paths(paths)
  }

  init(failure: (any Error)? = nil) { self.failure = failure }
}

/// Milliseconds of a clock that nobody sets.
private func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}
