import Glibc
import System

/// A program that runs in a process group and a folder of its own, which end with it.
///
/// All that are running are ended when the tool exits. When the tool is killed, its end of the pipe closes, and the
/// worker ends by itself.
final class WorkerProcess: Sendable {
  /// The process's id, which is also that of its group.
  let group: pid_t
  private let folder: String

  private static let running = Locked<[pid_t: String]>([:])
  private static let endsWithTheTool: Void = { atexit { WorkerProcess.endAll() } }()

  /// Starts a program with a socket as its standard input and output; its standard error goes to a file of its folder.
  init(_ program: String, _ arguments: [String], socket: Int32) throws {
    _ = Self.endsWithTheTool
    folder = try Self.makeFolder()
    do {
      group = try Self.spawn(program, arguments, socket: socket, folder: folder)
    } catch {
      Self.remove(folder)
      throw error
    }
    Self.running.with { [group, folder] in $0[group] = folder }
  }

  deinit { end() }

  /// Kills the process and all that it started, waits until it is gone and removes its folder; a second call does
  /// nothing.
  func end() { Self.end(group) }

  /// Kills the process and all that it started, and does not wait until it is gone.
  func stop() { Self.running.with { if $0[group] != nil { kill(-group, SIGKILL) } } }

  /// The end of what it wrote to its standard error, on one line.
  var lastWords: String {
    var bytes: [UInt8] = []
    guard let place = try? Folder(at: folder), (try? place.read("errors.txt", into: &bytes)) != nil else { return "" }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return String(decoding: lines.last?.suffix(300) ?? [], as: UTF8.self)
  }

  /// The folder of a process that is running; for the tests of its end.
  static func folder(of group: pid_t) -> String? { running.with { $0[group] } }

  private static func end(_ group: pid_t) {
    guard let folder = running.with({ $0.removeValue(forKey: group) }) else { return }
    kill(-group, SIGKILL)
    var status: Int32 = 0
    while waitpid(group, &status, 0) < 0, errno == EINTR {}
    remove(folder)
  }

  /// The processes that are running.
  static var groups: [pid_t] { running.with { $0.keys.sorted() } }

  private static func endAll() { for group in groups { end(group) } }

  private static func makeFolder() throws -> String {
    let parent = try absolutePath(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")
    var name = Array("\(parent)/nightlight-press-XXXXXX".utf8CString)
    guard name.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } }) != nil else {
      throw SystemError(errno, .makeFolder, parent)
    }
    return String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  // What stays behind is in the system's folder for what may be removed.
  private static func remove(_ folder: String) {
    let parts = parts(ofPath: folder)
    let parent = try? Folder(at: "/" + parts.dropLast().joined(separator: "/"))
    _ = try? parent?.removeTree(parts.last ?? "")
  }

  private static func spawn(
    _ program: String, _ arguments: [String], socket: Int32, folder: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, socket, 0)
    posix_spawn_file_actions_adddup2(&actions, socket, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "\(folder)/errors.txt", O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // No signal of the terminal reaches the group; what the tool ignores or holds back, a worker does not.
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    // Nothing of the user's own: neither language nor fonts nor Python's settings may show in the bytes.
    let variables = [
      "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC", "PYTHONHASHSEED=0", "SOURCE_DATE_EPOCH=0", "HOME=\(folder)",
      "TMPDIR=\(folder)", "NIGHTLIGHT_FOLDER=\(folder)",
    ]
    let words = ([program] + arguments).map { strdup($0) }
    let environment = variables.map { strdup($0) }
    defer { for word in words + environment { free(word) } }
    var child = pid_t()
    let code = posix_spawn(&child, program, &actions, &attributes, words + [nil], environment + [nil])
    guard code == 0 else {
      throw PressError.notStarted("\(program): \(strerror(code).map { String(cString: $0) } ?? "error \(code)")")
    }
    return child
  }
}
