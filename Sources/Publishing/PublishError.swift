import System

/// Why a site cannot be published.
public enum PublishError: Explained, Hashable {
  /// Publishing is still being written.
  case unfinished

  /// What is wrong, in one sentence without a full stop.
  public var message: String { "publishing is still being written" }
  /// What to do about it.
  public var fix: String { "wait for the next commit" }
}
