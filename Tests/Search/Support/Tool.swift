import Foundation

/// Another program that a test asks, where there is one.
enum Tool {
  /// Where a program is, or nil.
  static func path(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].map { $0 + name }.first(
      where: FileManager.default.isExecutableFile(atPath:))
  }

  struct Fault: Error { var words: String }

  /// Runs a program to its end and returns what it printed.
  @discardableResult
  static func run(_ name: String, _ arguments: [String], input: [UInt8]? = nil) throws -> Data {
    guard let path = path(name) else { throw Fault(words: "no \(name)") }
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "nightlight-input-\(UUID().uuidString)")
    try Data(input ?? []).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Fault(words: "\(name) ended with \(process.terminationStatus)") }
    return output
  }

  /// The length of some bytes when gzip has packed them.
  static func packed(_ bytes: [UInt8]) throws -> Int { try run("gzip", ["-c"], input: bytes).count }
}
