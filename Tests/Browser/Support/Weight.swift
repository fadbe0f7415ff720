import Foundation
import TestSupport
import Testing

/// What files weigh when a server sends them packed.
enum Weight {
  /// Bytes of each file under a folder after `gzip -9`, by path below it.
  static func packed(_ paths: Set<String>, in folder: String) async throws -> [String: Int] {
    let copy = try TemporaryFolder()
    for path in paths {
      let target = URL(filePath: copy.path).appending(path: path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "\(folder)/\(path)", toPath: target.path)
    }
    let outcome = try await Command.run("/usr/bin/env", ["gzip", "-9", "-n", "-r", copy.path])
    try #require(outcome.status == 0, "\(outcome.output)")
    var weights: [String: Int] = [:]
    for path in paths {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(copy.path)/\(path).gz")
      weights[path] = (attributes[.size] as? NSNumber)?.intValue
    }
    return weights
  }
}
