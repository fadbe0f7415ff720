import Foundation
import Publishing
import Testing

/// The program PublishProbe at work, which tests may hold, kill and question.
final class RunningProbe {
  /// What the probe is to do.
  struct Task {
    var root: String
    var out: String
    var way = "any"
    var version = "A"
    var count = 40
    var size = 300
    var perFolder = 8
    var keep = 0
    var steps = "none"

    var words: [String] {
      [root, out, way, version] + [count, size, perFolder, keep].map(String.init) + [steps]
    }
  }

  /// Where the build has put the program: beside the tests themselves.
  static var program: String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folder = URL(filePath: tests).deletingLastPathComponent().path
    let beside = "\(folder)/PublishProbe"
    // With `swift test` the tests may be run by a program of the toolchain; then the words say where they are.
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside
      : CommandLine.arguments.compactMap { word in
        let path = URL(filePath: word).deletingLastPathComponent().appending(path: "PublishProbe").path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
      }.first ?? beside
  }

  private let process = Process()
  private let question = Pipe()
  private let answer = Pipe()
  private let complaint = Pipe()

  init(_ task: Task) throws {
    process.executableURL = URL(filePath: RunningProbe.program)
    process.arguments = task.words
    process.standardInput = answer
    process.standardOutput = question
    process.standardError = complaint
    try process.run()
  }

  /// Waits for so many moments, or for the program's end, and gives the moments.
  func moments(_ limit: Int = .max) -> [Moment] {
    var moments: [Moment] = []
    while moments.count < limit,
      let bytes = try? question.fileHandleForReading.read(upToCount: min(limit - moments.count, 4096)), !bytes.isEmpty
    {
      moments += bytes.compactMap(Moment.init)
    }
    return moments
  }

  /// Lets a program that stands still go on.
  func goOn() { try? answer.fileHandleForWriting.close() }

  /// Kills it where it stands, and waits until it is gone.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits for its end, and gives its status and what it said on both channels.
  func end() -> (status: Int32, output: String, error: String) {
    let output = (try? question.fileHandleForReading.readToEnd()) ?? Data()
    let error = (try? complaint.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: output, as: UTF8.self), String(decoding: error, as: UTF8.self)
    )
  }
}
