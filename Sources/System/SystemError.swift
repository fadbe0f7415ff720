import Glibc

/// A call to the operating system that failed: what was tried, on which path, and why not.
public struct SystemError: Explained, Hashable {
  /// What was tried.
  public enum Operation: String, Sendable {
    /// Opening a file or folder.
    case open
    /// Reading a file's bytes.
    case read
    /// Writing a file.
    case write
    /// Asking for size, time and kind.
    case inspect = "look at"
    /// Reading a folder's names.
    case list
    /// Making a folder.
    case makeFolder = "make the folder"
    /// Removing a file or folder.
    case remove
    /// Making a hard or symbolic link.
    case link
    /// Renaming or exchanging.
    case rename = "move"
    /// Locking.
    case lock
    /// Setting permissions or owner.
    case permit = "set the permissions of"
    /// Starting a thread.
    case startThread = "start a thread for"
  }

  /// The operating system's number for the reason.
  public let code: Int32
  /// What was tried.
  public let operation: Operation
  /// What it was tried on.
  public let path: String

  /// Makes an error from errno's value.
  public init(_ code: Int32, _ operation: Operation, _ path: String) {
    self.code = code
    self.operation = operation
    self.path = path
  }

  /// What failed and why, in one sentence without a full stop.
  public var message: String { "cannot \(operation.rawValue) \(path): \(reason)" }
}
