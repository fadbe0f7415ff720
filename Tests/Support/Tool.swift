import Foundation

/// The tool as it was built together with these tests, run as its users run it.
public enum Tool {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// The exit status; 128 and the signal's number where a signal ended it.
    public let status: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let errors: String
    /// How long it took.
    public let seconds: Double
    /// The most memory it had.
    public let peakMiB: Double
  }

  /// Where it is; nil where only the tests were built.
  public static let path: String? = {
    let running = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    return [running.appending(path: "nightlight").path, Place.repository + "/.build/debug/nightlight"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  /// Runs the tool to its end.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    guard let path else { throw CocoaError(.executableNotLoadable) }
    return try run(path, arguments, input: input, environment: environment)
  }

  /// Runs any program to its end; it sees no terminal, and of the environment only the path.
  public static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    try Data(input).write(to: URL(filePath: folder.path + "/in"))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Files, not pipes: nobody has to read while the program writes.
    posix_spawn_file_actions_addopen(&actions, 0, folder.path + "/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder.path + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, folder.path + "/err", O_WRONLY | O_CREAT, 0o600)
    let variables = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var child = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    let code = posix_spawn(&child, program, &actions, nil, &words, &settings)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    var ended: Int32 = 0
    var usage = rusage()
    while wait4(child, &ended, 0, &usage) < 0, errno == EINTR {}
    let time = clock.now - start
    let signal = ended & 0x7F
    return Outcome(
      status: signal == 0 ? ended >> 8 & 0xFF : 128 + signal, output: try folder.read("out"),
      errors: try folder.read("err"),
      seconds: Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18,
      peakMiB: Double(usage.ru_maxrss) / 1024)
  }
}
