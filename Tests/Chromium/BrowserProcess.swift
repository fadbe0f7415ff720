import Foundation
import Glibc
import Synchronization

/// A running browser with everything it started, and the two ends of its DevTools pipe.
final class BrowserProcess: Sendable {
  /// The browser's process id, which is also the id of its process group.
  let group: pid_t
  /// Where commands are written; a socket, so that writing to a dead browser is an error and not a signal.
  let commands: Int32
  /// Where answers and events are read.
  let answers: Int32

  private let profile: String
  private let isEnded = Mutex(false)
  private static let running = Mutex<[pid_t: String]>([:])
  // Registered once, at the first start: a test run that ends by exit() takes its browsers along. A run that is killed
  // closes the pipe, and the browser ends by itself.
  private static let endsWithTheRun: Void = { atexit { BrowserProcess.endAll() } }()

  /// Starts the program with the DevTools pipe on its descriptors 3 and 4 and a new profile folder.
  init(program: String, arguments: [String]) throws {
    _ = Self.endsWithTheRun
    profile = try Self.makeProfile()
    var toBrowser: [Int32] = [-1, -1]
    var fromBrowser: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &toBrowser) == 0,
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &fromBrowser) == 0
    else { throw BrowserFault.notStarted("no pipe: \(String(cString: strerror(errno)))") }
    // Descriptors 3 and 4 may be among those just made; copies above 9 cannot be overwritten by the spawn's own dup2.
    let theirInput = fcntl(toBrowser[1], F_DUPFD_CLOEXEC, 10)
    let theirOutput = fcntl(fromBrowser[1], F_DUPFD_CLOEXEC, 10)
    close(toBrowser[1])
    close(fromBrowser[1])
    commands = toBrowser[0]
    answers = fromBrowser[0]
    defer {
      close(theirInput)
      close(theirOutput)
    }
    do {
      group = try Self.spawn(program, arguments, input: theirInput, output: theirOutput, folder: profile)
    } catch {
      close(commands)
      close(answers)
      try? FileManager.default.removeItem(atPath: profile)
      throw error
    }
    Self.running.withLock { [group, profile] in $0[group] = profile }
  }

  deinit {
    end()
    close(commands)
    close(answers)
  }

  /// Kills the browser and its children, waits until it is gone and removes its profile.
  func end() {
    let isFirst = isEnded.withLock { isEnded in
      defer { isEnded = true }
      return !isEnded
    }
    guard isFirst else { return }
    // Unblocks the thread that reads the answers.
    shutdown(answers, Int32(SHUT_RDWR))
    shutdown(commands, Int32(SHUT_RDWR))
    Self.end(group, profile: profile)
  }

  /// The end of what the browser wrote to its standard error.
  var lastWords: String {
    guard let data = FileManager.default.contents(atPath: profile + "/errors.txt") else { return "" }
    return String(decoding: data.suffix(600), as: UTF8.self)
  }

  private static func end(_ group: pid_t, profile: String) {
    guard running.withLock({ $0.removeValue(forKey: group) }) != nil else { return }
    kill(-group, SIGKILL)
    var status: Int32 = 0
    while waitpid(group, &status, 0) == -1, errno == EINTR {}
    try? FileManager.default.removeItem(atPath: profile)
  }

  private static func endAll() {
    for (group, profile) in running.withLock({ $0 }) { end(group, profile: profile) }
  }

  private static func makeProfile() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nightlight-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  private static func spawn(
    _ program: String, _ arguments: [String], input: Int32, output: Int32, folder: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, folder + "/errors.txt", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, input, 3)
    posix_spawn_file_actions_adddup2(&actions, output, 4)
    closeOthers(from: 5, &actions)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)

    var pid: pid_t = 0
    // What the browser puts into its temporary folder has to go with the profile.
    var variables = ProcessInfo.processInfo.environment
    variables["TMPDIR"] = folder
    let words = ([program] + arguments + ["--user-data-dir=\(folder)"]).map { strdup($0) }
    let environment = variables.map { strdup("\($0.key)=\($0.value)") }
    defer { (words + environment).forEach { free($0) } }
    let result = posix_spawn(&pid, program, &actions, &attributes, words + [nil], environment + [nil])
    guard result == 0 else { throw BrowserFault.notStarted("\(program): \(String(cString: strerror(result)))") }
    return pid
  }

  // Pipes of other tests that run at this moment must not stay open in the browser, or their readers would wait for its
  // end. Swift's Glibc module lacks the function (glibc has it since 2.34), so it is looked up by name.
  private static func closeOthers(from lowest: Int32, _ actions: inout posix_spawn_file_actions_t) {
    typealias CloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32
    guard let symbol = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") else { return }
    _ = unsafeBitCast(symbol, to: CloseFrom.self)(&actions, lowest)
  }
}
