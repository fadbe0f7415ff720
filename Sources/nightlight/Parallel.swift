import Library
import Reading
import System

/// Runs a body for 0 ..< count on all cores.
func parallel(_ count: Int, _ body: @Sendable (Int) throws -> Void) throws {
  try inParallel(count) { _, index in try body(index) }
}

/// The results of a function for every index below a count, worked out on all cores and kept in order.
func gathered<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) throws -> Value) throws -> [Value] {
  try Gathered(count: count, body).values
}

extension Session {
  /// Where renderers get the texts from.
  var sources: ProjectSources { ProjectSources { [project] in try project.bytes(of: $0) } }
}
