import Foundation

/// One run of a program: how long it took and how much memory it needed at most.
struct Run {
  let seconds: Double
  let processorSeconds: Double
  let peakMiB: Double
  let output: String

  /// Runs a program to its end; its output is kept, its diagnostics too.
  static func of(_ program: String, _ arguments: [String], expecting status: Int32 = 0) throws -> Run {
    let log = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString).log").path
    defer { try? FileManager.default.removeItem(atPath: log) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    let code = posix_spawn(&child, program, &actions, nil, &words, environ)
    guard code == 0 else { throw Complaint("cannot start \(program): \(String(cString: strerror(code)))") }
    var ended: Int32 = 0
    var usage = rusage()
    while wait4(child, &ended, 0, &usage) < 0, errno == EINTR {}
    let time = clock.now - start
    let output = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    guard ended == status << 8 else {
      throw Complaint("\(program) \(arguments) ended with \(ended):\n\(output.prefix(2000))")
    }
    let processor = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    return Run(
      seconds: Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18,
      processorSeconds: processor, peakMiB: Double(usage.ru_maxrss) / 1024, output: output)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

/// The middle of some values, with the least and the greatest.
func median(_ values: [Double]) -> (middle: Double, least: Double, most: Double) {
  let sorted = values.sorted()
  return (sorted[sorted.count / 2], sorted[0], sorted[sorted.count - 1])
}
