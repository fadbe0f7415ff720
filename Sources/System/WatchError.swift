import Glibc

/// Why something cannot be watched.
public struct WatchError: Explained, Hashable {
  /// The reason's number.
  public let code: Int32
  /// What was to be watched.
  public let path: String

  /// What failed and why, in one sentence without a full stop.
  public var message: String {
    switch code {
    case ENOSPC: "cannot watch \(path): all of the watches that this system allows a user are in use"
    case EMFILE: "cannot watch \(path): all of the watchers that this system allows a user are in use"
    default: "cannot watch \(path): \(strerror(code).map { String(cString: $0) } ?? "error \(code)")"
    }
  }

  /// What to do about it.
  public var fix: String {
    switch code {
    case ENOSPC: "allow more with: sudo sysctl fs.inotify.max_user_watches=1048576"
    case EMFILE:
      "end other programs that watch files, or allow more with: sudo sysctl fs.inotify.max_user_instances=512"
    case ENOENT: "look whether the path is spelt right and still there"
    default: "look at the path's permissions, and run the command again"
    }
  }
}
