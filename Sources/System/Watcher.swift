import Glibc

/// Tells which files below some folders change, as they change.
///
/// Hidden files and editors' own (`~`, swap and backup files) are left out. Symbolic links are not followed,
/// except a watched path itself. One thread at a time waits; any thread may interrupt or close.
public final class Watcher: Sendable {
  private let trees: Locked<WatchedTrees?>
  private let isClosed = Locked(false)
  // Both closed in deinit, so that no other thread can meet the number of a closed one.
  private let wakeReader: Int32
  private let wakeWriter: Int32

  /// Begins to watch folders, each with all below it, and single files; a path that is not there yet is awaited.
  public init(paths: [String]) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw WatchError(code: errno, path: paths.first ?? "") }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (wakeReader, wakeWriter) = (ends[0], ends[1])
    trees = Locked(nil)
    let made = try WatchedTrees(paths: paths)
    trees.with { $0 = made }
  }

  deinit {
    Glibc.close(wakeReader)
    Glibc.close(wakeWriter)
  }

  /// Waits for a change; nil when the time is over, or after `interrupt` or `close`.
  ///
  /// Without a time it waits for ever. What follows within a few milliseconds is told together.
  public func next(timeoutMilliseconds: Int?) throws -> Changes? {
    try trees.with { trees in
      guard !isClosed.with({ $0 }) else { return nil }
      return try trees?.next(timeout: timeoutMilliseconds, unless: wakeReader)
    }
  }

  /// Ends a wait that is under way, or the next one.
  public func interrupt() {
    var byte: UInt8 = 1
    // A full pipe wakes as well.
    _ = write(wakeWriter, &byte, 1)
  }

  /// Stops watching; `next` returns nil from now on.
  public func close() {
    isClosed.with { $0 = true }
    interrupt()
    // Waits for whoever waits.
    trees.with { $0 = nil }
  }
}
