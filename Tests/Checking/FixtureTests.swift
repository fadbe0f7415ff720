import Checking
import Diagnostics
import Foundation
import Library
import Reading
import TestSupport
import Testing

/// Each folder of Fixtures is laid over Base; what is expected stands in the files themselves, on the line above the
/// fault (`expect: error rule-id`), or in expected.txt where a line cannot bear it.
@Suite struct FixtureTests {
  static let top = Place.repository + "/Tests/Checking"

  static let fixtures: [String] = {
    let rules = (try? FileManager.default.contentsOfDirectory(atPath: top + "/Fixtures").sorted()) ?? []
    return rules.flatMap { rule in
      ((try? FileManager.default.contentsOfDirectory(atPath: "\(top)/Fixtures/\(rule)").sorted()) ?? []).map {
        "\(rule)/\($0)"
      }
    }
  }()

  @Test(arguments: fixtures)
  func reportsExactlyWhatTheFixtureExpects(_ fixture: String) throws {
    let folder = try TemporaryFolder()
    try lay(Self.top + "/Base", over: folder)
    try lay("\(Self.top)/Fixtures/\(fixture)", over: folder)
    let found = try findings(in: folder.path)
    let expected = try expectations(in: folder.path)
    #expect(found == expected)
  }

  @Test func theBaseIsClean() throws {
    let folder = try TemporaryFolder()
    try lay(Self.top + "/Base", over: folder)
    #expect(try findings(in: folder.path) == [])
  }

  @Test func everyRuleHasAFixture() {
    let expected = Self.fixtures.flatMap { (try? expectations(in: "\(Self.top)/Fixtures/\($0)")) ?? [] }
    let covered = Set(expected.compactMap { $0.split(separator: " ").last.map(String.init) })
    #expect(rules.map(\.id).filter { !covered.contains($0) } == [])
  }

  @Test func ruleIdsAreKebabCaseAndUnique() {
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules { #expect(rule.id.wholeMatch(of: #/[a-z]+(-[a-z0-9]+)*/#) != nil) }
  }

  /// `file:line: severity id` for every finding, in order.
  private func findings(in root: String) throws -> [String] {
    let project = Project(root: root, ownTemplates: nil)
    var reader = ProjectReader(project) { site, registry in
      let known = Known(site: site, registry: registry)
      return { inspect($0, known) }
    }
    let reading = try reader.read(try project.inputs())
    var found = reading.diagnostics.filter { !["string-missing"].contains($0.id) && !$0.file.hasPrefix("Templates") }
    if let library = reading.library {
      let day = try #require(CalendarDate("2026-11-20"))
      let options = CheckOptions(today: day)
      for page in library.pages { found += check(page: page, of: library, options) }
      found += check(whole: library, options)
    }
    var report = Report(.text) { try? project.bytes(of: $0) }
    return found.map { finding in
      let line = report.position(finding.span, in: finding.file).map { ":\($0.line)" } ?? ""
      return "\(finding.file)\(line): \(finding.severity.rawValue) \(finding.id)"
    }.sorted()
  }

  private func expectations(in root: String) throws -> [String] {
    var expected: [String] = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
      guard let text = try? String(contentsOfFile: "\(root)/\(file)", encoding: .utf8) else { continue }
      if file == "expected.txt" {
        expected += text.split(separator: "\n").map(String.init)
        continue
      }
      var waiting: [String] = []
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if let match = line.firstMatch(of: #/expect: ((?:error|warning) [a-z0-9-]+)/#) {
          waiting.append(String(match.output.1))
        } else {
          expected += waiting.map { "\(file):\(number + 1): \($0)" }
          waiting = []
        }
      }
    }
    return expected.sorted()
  }

  private func lay(_ source: String, over folder: TemporaryFolder) throws {
    for file in try FileManager.default.subpathsOfDirectory(atPath: source) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(source)/\(file)", isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      try folder.write(file, try String(contentsOfFile: "\(source)/\(file)", encoding: .utf8))
    }
  }
}
