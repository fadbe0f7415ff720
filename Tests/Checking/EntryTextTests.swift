import Checking
import Diagnostics
import Foundation
import Library
import Reading
import TestSupport
import Testing

/// Words of the registry and of nightlight.yml are reported where they stand, to the column.
@Suite struct EntryTextTests {
  private static let words = """
    word-term:
      zh-Hant:
        - find: [裸照]
          say: 寫私密影像
    """

  @Test(arguments: [
    (#"  text: {zh-Hant: 他的裸照, en: His image}"#, 2, 21),
    (#"  text: {zh-Hant: "他說：他的裸照", en: His image}"#, 2, 25),
    (#"  text: {en: His image, zh-Hant: '裸照'}"#, 2, 35),
    // With an escape in it the text as a whole is shown.
    (#"  text: {zh-Hant: "他的\u88f8照", en: His image}"#, 2, 19),
  ])
  func aWordIsReportedAtItsColumn(_ text: String, _ line: Int, _ column: Int) throws {
    let entry = """
      used:
      \(text)
        sources: [book]
        as-of: 2026-01-01
        review-by: 2027-12-31
        state: confirmed
      """
    let places = try reported(facts: entry).map { "\($0.file):\($0.line):\($0.column)" }
    #expect(places == ["Content/registry/facts.yml:\(line):\(column)"])
  }

  @Test func whatAnAliasRepeatsIsReportedOnce() throws {
    let entry = """
      used:
        text: &same {zh-Hant: 裸照, en: One}
        scope: *same
        sources: [book]
        as-of: 2026-01-01
        review-by: 2027-12-31
        state: confirmed
      """
    #expect(try reported(facts: entry).map(\.line) == [2])
  }

  private struct Finding: Hashable {
    var file: String
    var line: Int
    var column: Int
  }

  private func reported(facts: String) throws -> [Finding] {
    let folder = try TemporaryFolder()
    let base = Place.repository + "/Tests/Checking/Base"
    try folder.write("nightlight.yml", try String(contentsOfFile: base + "/nightlight.yml", encoding: .utf8))
    try folder.write("Content/rules/words.yml", Self.words)
    try folder.write("Content/registry/facts.yml", facts)
    let project = Project(root: folder.path, ownTemplates: nil)
    var reader = ProjectReader(project) { _, _ in { _ in [] } }
    let library = try #require(try reader.read(try project.inputs()).library)
    let day = try #require(CalendarDate("2026-11-20"))
    var report = Report(.text) { try? project.bytes(of: $0) }
    return check(whole: library, CheckOptions(today: day)).filter { $0.id == "word-term" }.compactMap { found in
      report.position(found.span, in: found.file).map { Finding(file: found.file, line: $0.line, column: $0.column) }
    }
  }
}
