import Glibc
import System

/// Where WeasyPrint and the worker's script are, and how workers are treated.
public struct Workshop: Sendable {
  /// WeasyPrint's own environment, which `make press` makes.
  public var environment: String
  /// The script that a worker runs.
  public var script: String
  /// How many workers there are at most; they are started when there is work.
  public var workers: Int
  /// How many milliseconds a worker may take for a sheet, or to begin its work, before it is held to hang.
  public var deadline: Int

  /// The version of WeasyPrint that the sheets are made for.
  public static let version = "70."

  /// Says where things are; `templates` is the folder of the tool's own templates.
  public init(environment: String, templates: String, workers: Int = processors, deadline: Int = 60_000) {
    self.environment = environment
    script = "\(templates)/press/worker.py"
    self.workers = max(1, workers)
    self.deadline = deadline
  }

  /// Whether the environment has been made.
  public var isThere: Bool { access(python, X_OK) == 0 }

  /// What tells these workers from others, whose PDFs may look otherwise: the version and the text of their scripts.
  public var edition: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for name in ["letters", "lists", "messages", "sheet", "sources", "typefaces", "worker"] {
      var bytes: [UInt8] = []
      let folder = script.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      // What is missing is told of when a worker is started.
      _ = try? Folder.working.read("\(folder)/\(name).py", into: &bytes)
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return "\(Self.version)\(String(hash, radix: 16))"
  }

  var python: String { "\(environment)/bin/python" }
}
