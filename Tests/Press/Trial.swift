import Foundation
import Glibc
import System
import TestSupport
import Testing

@testable import Press

/// Where the tests' workers are.
enum Trial {
  static let templates = Place.repository + "/Templates"

  /// The workshop that `make press` makes.
  static let real = Workshop(environment: Place.repository + "/.build/press", templates: templates)

  /// Whether it was made; for `.enabled(if:)`.
  static var isMade: Bool { real.isThere }

  /// What to say where it was not.
  static let notMade: Comment = "WeasyPrint is not here; run: make press"

  /// A fixture's text.
  static func leaflet(_ language: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: Place.repository + "/Tests/Press/Fixtures/leaflet.\(language).html")))
  }

  /// Whether a process is there, as a zombie too.
  static func isThere(_ process: pid_t) -> Bool { kill(process, 0) == 0 || errno != ESRCH }
}

/// A workshop whose workers obey the HTML that they are given.
struct OddWorkshop {
  let folder: TemporaryFolder
  var workshop: Workshop

  /// `greeting` is what its workers say at first, a part's name and its value.
  init(greeting: String? = nil, workers: Int = 1, deadline: Int = 20_000) throws {
    folder = try TemporaryFolder()
    workshop = Workshop(
      environment: folder.path, templates: Trial.templates, workers: workers, deadline: deadline)
    workshop.script = Place.repository + "/Tests/Press/Fixtures/odd-worker.py"
    try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/bin/python", withDestinationPath: "/usr/bin/python3")
    if let greeting { try folder.write("greeting", greeting) }
  }

  /// Whether there is a Python to run them; for `.enabled(if:)`.
  static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") }

  /// A sheet that gives an order.
  func sheet(_ order: String) -> Sheet { Sheet("sheet \(order)", html: Array(order.utf8), folder: folder.path) }

  /// A pipe that a worker opens when it is in the middle of its work.
  func makePipe() throws {
    guard mkfifo(folder.path + "/at-work", 0o600) == 0 else { throw SystemError(errno, .open, "at-work") }
  }

  /// Waits until a worker is in the middle of its work, and gives its process.
  func workerAtWork() throws -> pid_t {
    let pipe = open(folder.path + "/at-work", O_RDONLY | O_CLOEXEC)
    defer { close(pipe) }
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = read(pipe, &bytes, bytes.count)
    guard count > 0, let process = pid_t(String(decoding: bytes.prefix(count), as: UTF8.self)) else {
      throw SystemError(EINVAL, .read, "at-work")
    }
    return process
  }
}
