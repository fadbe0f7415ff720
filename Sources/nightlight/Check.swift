import Checking
import Diagnostics
import Library
import Reading
import Usage
import Website

/// `nightlight check`: Content in, diagnostics and a summary out.
struct CheckCommand {
  private let session: Session

  init(_ invocation: Invocation) throws {
    session = try Session(invocation, knows: ["root", "out", "format", "strict", "today", "quiet"])
  }

  func run() throws -> Int32 {
    try session.recover()
    var reader = ProjectReader(session.project)
    let study = try Study.make(&reader, try session.project.inputs(), session.options)
    var diagnostics = study.diagnostics
    if let library = study.library, let theme = study.theme {
      diagnostics += Website.prepare(library, theme, sources: session.sources).1
    }
    let isStopped = session.report(diagnostics)
    if let library = study.library, session.format == .text {
      session.say(Summary(library, session.options).text)
    }
    session.say(diagnostics.isEmpty ? "nothing to report" : Session.count(diagnostics))
    return isStopped ? 1 : 0
  }
}
