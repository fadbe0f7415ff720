import Checking
import Diagnostics
import Foundation
import Library
import Reading
import TestSupport

/// A copy of the real Content, read once; a fault is planted in it, looked at and taken out again.
///
/// `NIGHTLIGHT_CONTENT` names another tree to try.
final class RealContent: @unchecked Sendable {
  static let root = ProcessInfo.processInfo.environment["NIGHTLIGHT_CONTENT"] ?? Place.repository
  /// One copy for all tests, which is used by one at a time.
  static let shared = Result { try RealContent() }

  private let lock = NSLock()
  private let folder: TemporaryFolder
  private let project: Project
  private let reader: ProjectReader
  /// What is said of it as it is.
  let clean: [Finding]

  /// What is said, and where.
  struct Finding: Hashable, CustomStringConvertible {
    var file: String
    var line: Int
    var rule: String
    var message: String

    var description: String { "\(file):\(line): \(message) [\(rule)]" }
  }

  init() throws {
    folder = try TemporaryFolder()
    for name in ["Content", "nightlight.yml"] {
      try FileManager.default.copyItem(atPath: "\(Self.root)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    // Beside the pages it takes faults as they do.
    if FileManager.default.fileExists(atPath: "\(Self.root)/kiosk.yml") {
      try FileManager.default.copyItem(
        atPath: "\(Self.root)/kiosk.yml", toPath: "\(folder.path)/Content/kiosk.yml")
    }
    project = Project(root: folder.path, ownTemplates: Place.repository + "/Templates")
    var reader = Self.reader(of: project)
    let reading = try reader.read(try project.inputs())
    self.reader = reader
    clean = Self.findings(reading, project)
  }

  /// What is said more than of the clean Content when a fault is planted; nil where there is no place for it.
  func findings(with fault: PlantedFault) throws -> (findings: [Finding], changed: String)? {
    lock.lock()
    defer { lock.unlock() }
    let file = "Content/\(fault.file)"
    guard let whole = try? folder.read(file), let place = whole.range(of: fault.find) else { return nil }
    let changed = whole.replacingCharacters(in: place, with: fault.replace)
    try folder.write(file, changed)
    defer { try? folder.write(file, whole) }
    var reader = self.reader
    let reading: Reading
    if try reader.reread([file]) != nil {
      reading = reader.reading()
    } else {
      var again = Self.reader(of: project)
      reading = try again.read(try project.inputs())
    }
    var left = clean.map { Finding(file: $0.file, line: 0, rule: $0.rule, message: $0.message) }
    let page = file.split(separator: "/").dropLast()
    let more = Self.findings(reading, project).filter { finding in
      let known = Finding(file: finding.file, line: 0, rule: finding.rule, message: finding.message)
      if let place = left.firstIndex(of: known) {
        left.remove(at: place)
        return false
      }
      // A changed source text makes its translations stale, whatever the fault.
      return
        !(finding.rule == "translation-stale" && finding.file != file
        && finding.file.split(separator: "/").dropLast() == page)
    }
    return (more, changed)
  }

  /// A file as it is.
  func text(of file: String) throws -> String { try folder.read(file) }

  private static func reader(of project: Project) -> ProjectReader {
    ProjectReader(project) { site, registry in
      let known = Known(site: site, registry: registry)
      return { inspect($0, known) }
    }
  }

  private static func findings(_ reading: Reading, _ project: Project) -> [Finding] {
    var found = reading.diagnostics
    if let library = reading.library, let day = CalendarDate("2026-11-20") {
      let options = CheckOptions(today: day)
      for page in library.pages { found += check(page: page, of: library, options) }
      found += check(whole: library, options)
    }
    var report = Report(.text) { try? project.bytes(of: $0) }
    return found.map { finding in
      Finding(
        file: finding.file, line: report.position(finding.span, in: finding.file)?.line ?? 0, rule: finding.id,
        message: finding.message)
    }
  }
}
