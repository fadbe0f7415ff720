import Foundation
import TestSupport

/// A program that a test runs to its end.
enum Command {
  /// What came of it.
  struct Outcome: Sendable {
    /// Its exit code.
    let status: Int32
    /// Standard output and standard error together.
    let output: String
  }

  /// Runs a program without blocking the other tests.
  static func run(_ program: String, _ arguments: [String]) async throws -> Outcome {
    // A file, not a pipe: nobody has to read while the program writes.
    let folder = try TemporaryFolder()
    try folder.write("output", "")
    let output = try FileHandle(forWritingTo: URL(filePath: folder.path).appending(path: "output"))
    defer { try? output.close() }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    let status = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return Outcome(status: status, output: try folder.read("output"))
  }
}
