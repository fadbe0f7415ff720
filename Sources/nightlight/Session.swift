import Checking
import Diagnostics
import Glibc
import Publishing
import Reading
import System
import Usage

/// What every command that works on a project needs: the project, the day, and how to report.
struct Session {
  let project: Project
  let destination: Destination
  let options: CheckOptions
  let format: ReportFormat
  let isStrict: Bool
  let isQuiet: Bool

  init(_ invocation: Invocation, knows names: Set<String>, folder: String = EditionName.web.folder) throws {
    func value(_ name: String) -> String? { names.contains(name) ? invocation.value(name) : nil }
    let root = try absolutePath(value("root") ?? ".")
    guard isFolder(root) else {
      throw Complaint("there is no folder \(value("root") ?? "."); name the project's folder with --root")
    }
    project = Project(root: root, ownTemplates: ownTemplates())
    destination = Destination(
      out: try value("out").map(absolutePath) ?? "\(root)/\(folder)",
      forbidden: ["Content", "Templates", "Sources", "Tests"].map { "\(root)/\($0)" } + [project.templates], root: root)
    options = CheckOptions(today: try day(value("today")))
    format = value("format").flatMap(ReportFormat.init(rawValue:)) ?? .text
    isStrict = names.contains("strict") && invocation.flag("strict")
    isQuiet = names.contains("quiet") && invocation.flag("quiet")
  }

  /// Completes or undoes what a killed run left behind, before anything else.
  func recover() throws {
    switch try Publishing.recover(destination) {
    case nil: return
    case .completed: tell("note: completed a publication that was interrupted")
    case .undone: tell("note: undid a publication that was interrupted")
    }
  }

  /// Prints diagnostics and says whether they stop the command.
  func report(_ diagnostics: [Diagnostic]) -> Bool {
    var report = Report(format, coloured: Terminal.isColoured(2)) { [project] in try? project.bytes(of: $0) }
    let text = report.text(of: diagnostics)
    if !text.isEmpty { tell(text) }
    return diagnostics.hasErrors || (isStrict && !diagnostics.isEmpty)
  }

  /// Tells how a command went, unless it was asked to be quiet.
  func say(_ line: String) { if !isQuiet { emit(line + "\n") } }

  /// A number of errors and warnings in words.
  static func count(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}

/// The day of an option, else the day it is here.
private func day(_ text: String?) throws -> CalendarDate {
  if let text {
    guard let day = CalendarDate(text) else { throw Complaint("'\(text)' is not a day; write it as 2026-11-20") }
    return day
  }
  var now = time(nil)
  var local = tm()
  localtime_r(&now, &local)
  guard let day = CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  else { throw Complaint("this machine's clock shows no day; name it with --today") }
  return day
}

/// Whether a folder stands at a path, through links.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Where the tool's own templates lie: beside where it was installed, or in the checkout it was built in.
func ownTemplates() -> String? {
  guard let link = realpath("/proc/self/exe", nil) else { return nil }
  defer { free(link) }
  var folder = String(cString: link).split(separator: "/").dropLast()
  let installed = "/" + folder.dropLast().joined(separator: "/") + "/share/nightlight/Templates"
  if isFolder(installed) { return installed }
  while !folder.isEmpty {
    let path = "/" + folder.joined(separator: "/")
    if isFolder(path + "/Templates/web"), access(path + "/Package.swift", F_OK) == 0 { return path + "/Templates" }
    folder = folder.dropLast()
  }
  return nil
}
