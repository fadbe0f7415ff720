import Library
import Reading
import System

/// Runs a body for 0 ..< count on all cores.
func parallel(_ count: Int, _ body: @Sendable (Int) throws -> Void) throws {
  try inParallel(count) { _, index in try body(index) }
}

extension Session {
  /// Where renderers get the texts from.
  var sources: ProjectSources { ProjectSources { [project] in try project.bytes(of: $0) } }
}
