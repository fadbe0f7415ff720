import Auditing
import System
import Usage

/// `nightlight audit`: what a build could tell the world outside, or keep of its readers.
struct AuditCommand {
  private let path: String
  private let ruledOut: Set<Finding.Kind>
  private let listsAll: Bool

  init(_ invocation: Invocation) {
    path = invocation.operands[0]
    var ruledOut: Set<Finding.Kind> = []
    if invocation.flag("no-requests") { ruledOut.formUnion([.request, .network, .code]) }
    if invocation.flag("no-links") { ruledOut.insert(.link) }
    if invocation.flag("no-storage") { ruledOut.formUnion([.storage, .cookie]) }
    self.ruledOut = ruledOut
    listsAll = invocation.flag("all")
  }

  /// 0 if nothing is there that was ruled out, 1 if something is, 2 if the build cannot be read.
  func run() -> Int32 {
    do {
      let build = try AuditedBuild(path)
      for line in lines(of: build.findings) { emit("\(line)\n") }
      emit("\(build.count)\n\(count(build.findings))\n")
      let faults = build.findings.filter { ruledOut.contains($0.kind) }
      guard !faults.isEmpty else { return 0 }
      tell("\(faults.count) findings of kinds that were ruled out: \(kinds(of: faults))")
      return 1
    } catch {
      tell("error: \(explanation(of: error))")
      return 2
    }
  }

  // What stands in many places is told once, with the first of them.
  private func lines(of findings: [Finding]) -> [String] {
    let shown = findings.filter { listsAll || $0.kind != .text }
    if listsAll { return shown.map { line($0, more: 0) } }
    return Dictionary(grouping: shown) { "\($0.kind) \($0.subject) \($0.means)" }.values
      .compactMap { alike in alike.first.map { ($0, alike.count - 1) } }
      .sorted { order($0.0) < order($1.0) }
      .map { line($0.0, more: $0.1) }
  }

  private func order(_ finding: Finding) -> (Int, String, String, String) {
    (Finding.Kind.allCases.firstIndex(of: finding.kind) ?? 0, finding.subject, finding.means, finding.file)
  }

  private func line(_ finding: Finding, more: Int) -> String {
    "\(finding.kind.rawValue)\t\(finding.subject)\t\(finding.means)\t\(finding.file):\(finding.line)"
      + (more > 0 ? " and \(more) more" : "")
  }

  private func count(_ findings: [Finding]) -> String {
    Finding.Kind.allCases.map { kind in "\(kind.rawValue) \(findings.count { $0.kind == kind })" }.joined(
      separator: ", ")
  }

  private func kinds(of findings: [Finding]) -> String {
    Finding.Kind.allCases.filter { kind in findings.contains { $0.kind == kind } }.map(\.rawValue).joined(
      separator: ", ")
  }
}
