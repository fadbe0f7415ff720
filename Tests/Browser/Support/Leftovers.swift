import Foundation
import Synchronization

/// Folders that live as long as the test run.
enum Leftovers {
  private static let paths = Mutex<[String]>([])
  private static let isRegistered: Void = {
    atexit { for path in Leftovers.paths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) } }
  }()

  /// Has a folder removed at the end of the run.
  static func remove(_ path: String) {
    _ = isRegistered
    paths.withLock { $0.append(path) }
  }
}
