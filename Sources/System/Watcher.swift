/// What changed since the last look.
public enum Changes: Sendable, Equatable {
  /// These paths were written, made, moved or removed; a folder's path stands for all below it.
  case paths(Set<String>)
  /// More than could be told apart: look at everything again.
  case everything
}

/// Why folders cannot be watched.
public struct WatchError: Error, Sendable, Equatable {
  /// What failed.
  public let call: String
  /// The path it failed on.
  public let path: String
  /// The error number.
  public let code: Int32
}

/// Tells which files below some folders change, as they change.
///
/// Hidden files and editors' own (`~`, swap and backup files) are left out. Symbolic links are not followed,
/// except a watched path itself. One thread at a time waits; any thread may interrupt or close.
public final class Watcher: Sendable {
  /// Begins to watch folders, each with all below it, and single files; a path that is not there yet is awaited.
  public init(paths: [String]) throws(WatchError) {}

  /// Waits for a change; nil when the time is over, or after `interrupt` or `close`.
  ///
  /// Without a time it waits for ever.
  public func next(timeoutMilliseconds: Int?) throws(WatchError) -> Changes? { nil }

  /// Ends a wait that is under way, or the next one.
  public func interrupt() {}

  /// Stops watching; `next` returns nil from now on.
  public func close() {}
}
