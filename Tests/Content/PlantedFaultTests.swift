import Checking
import Foundation
import TestSupport
import Testing

/// Each file of Tests/Checking/Planted puts one fault into a page of the real Content: it is reported at its line, and
/// nothing else is.
@Suite(.serialized) struct PlantedFaultTests {
  static let faults = (try? PlantedFault.all()) ?? []

  @Test func allFilesCanBeRead() throws { #expect(try !PlantedFault.all().isEmpty) }

  @Test(arguments: faults)
  func isReportedAtItsLineAndNothingElseIs(_ fault: PlantedFault) throws {
    let content = try RealContent.shared.get()
    let (found, changed) = try #require(
      try content.findings(with: fault), "'\(fault.find)' does not stand in Content/\(fault.file)")
    var left = found
    for expected in fault.expected {
      let text = expected.at ?? fault.replace
      let file = "Content/\(expected.file ?? fault.file)"
      let whole = expected.file == nil ? changed : try content.text(of: file)
      let line = try #require(Self.line(of: text, in: whole), "'\(text)' does not stand in the changed text")
      let place = left.firstIndex { $0.file == file && $0.rule == expected.rule && $0.line == line }
      #expect(place != nil, "\(expected.rule) was expected in line \(line); found: \(found)")
      if let place { left.remove(at: place) }
    }
    #expect(left.isEmpty)
  }

  /// What no single edit of a page brings about: a text that is missing altogether.
  private static let unplanted = ["translation-missing"]

  @Test func everyRuleHasTwoFaults() {
    #expect(Self.faults.count >= 60)
    let counts = Dictionary(grouping: Self.faults.flatMap(\.expected).map(\.rule), by: \.self).mapValues(\.count)
    #expect(rules.map(\.id).filter { counts[$0, default: 0] < 2 && !Self.unplanted.contains($0) } == [])
  }

  private static func line(of text: String, in whole: String) -> Int? {
    guard let place = whole.range(of: text) else { return nil }
    return whole[..<place.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
  }
}
