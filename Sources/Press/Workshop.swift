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

  var python: String { "\(environment)/bin/python" }
}
