import Diagnostics
import Markdown
import System
import Usage

/// `nightlight render`: one Markdown text in, its HTML out.
struct RenderCommand {
  private let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  func run() throws -> Int32 {
    let file = invocation.operands.first ?? "standard input"
    let bytes = invocation.operands.isEmpty ? try standardInput() : try contents(of: file)
    let mode: Mode = invocation.flag("pass-through") ? .passThrough : .normal
    let parsed = parse(bytes, file: file, mode: mode)
    let format = invocation.value("format").flatMap(ReportFormat.init(rawValue:)) ?? .text
    var report = Report(format, coloured: Terminal.isColoured(2)) { name in name == file ? bytes : nil }
    let text = report.text(of: parsed.diagnostics)
    if !text.isEmpty { tell(text) }
    if parsed.diagnostics.hasErrors { return 1 }
    emit(parsed.document.html())
    return 0
  }
}

private func contents(of path: String) throws -> [UInt8] {
  var bytes: [UInt8] = []
  try Folder.working.read(path, into: &bytes)
  return bytes
}
