import Foundation

/// Where things lie for tests: the repository, and the shared folder beside it where there is one.
public enum Place {
  /// The repository's top folder.
  public static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// A path in the shared folder beside the repository, or nil in a plain clone.
  public static func shared(_ relative: String) -> String? {
    let path = URL(filePath: repository).deletingLastPathComponent().appending(path: "shared/\(relative)").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Whether a file of the shared folder is here; for `.enabled(if:)`.
  public static func hasShared(_ relative: String) -> Bool { shared(relative) != nil }
}

/// A new folder that is removed when the value's last holder lets go.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes the folder below the system's temporary folder.
  public init() throws {
    let made = FileManager.default.temporaryDirectory.appending(path: "nightlight-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    path = made.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder, making the folders it needs.
  public func write(_ relative: String, _ text: String) throws {
    let file = URL(filePath: path).appending(path: relative)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Reads a file below the folder.
  public func read(_ relative: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path).appending(path: relative)), as: UTF8.self)
  }
}
