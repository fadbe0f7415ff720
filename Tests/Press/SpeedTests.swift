import Foundation
import System
import TestSupport
import Testing

@testable import Press

/// Takes the time of thirty leaflets; only where nothing else is asked of the machine.
@Suite(
  "Speed", .serialized, .enabled(if: Trial.isMade, Trial.notMade),
  .enabled(if: ProcessInfo.processInfo.environment["NIGHTLIGHT_MEASURE"] != nil, "NIGHTLIGHT_MEASURE is not set"))
struct SpeedTests {
  private static let rounds = 5

  @Test func thirtyLeafletsTakeHardlyLongerThanInWeasyPrintAlone() throws {
    let press = press(workers: 1)
    let sheets = try sheets(press)
    let folder = try TemporaryFolder()
    let files = try sheets.enumerated().map { number, sheet in
      try folder.write("\(number).html", String(decoding: sheet.html, as: UTF8.self))
      return "\(folder.path)/\(number).html"
    }
    let typefaces = try #require(sheets[0].typefaces)
    var alone: [Double] = []
    var ours: [Double] = []
    for _ in 0..<SpeedTests.rounds {
      let outcome = try Tool.run(
        Trial.real.python,
        [Place.repository + "/Tests/Press/Fixtures/alone.py", typefaces.folder, typefaces.rules] + files)
      alone.append(try #require(Double(outcome.output.dropLast()), "\(outcome.errors)"))
      ours.append(try time { for sheet in sheets { _ = try press.press(sheet) } })
    }
    let ratio = quietest(ours) / quietest(alone)
    print("30 leaflets: WeasyPrint alone \(words(alone)), one worker \(words(ours)): \(ratio) times")
    #expect(ratio <= 1.2)
  }

  @Test(.enabled(if: processors > 1, "one processor has one worker"))
  func twoWorkersAreNearlyTwiceAsFast() throws {
    let one = press(workers: 1)
    let sheets = try sheets(one)
    let before = Set(WorkerProcess.groups)
    let two = press(workers: 2)
    _ = try two.press(sheets)
    let both = Set(WorkerProcess.groups).subtracting(before)
    var single: [Double] = []
    var double: [Double] = []
    var busy = (single: 0.0, double: 0.0)
    for _ in 0..<SpeedTests.rounds {
      let start = try before.map(SpeedTests.processorTime)
      single.append(try time { _ = try one.press(sheets) })
      busy.single += try zip(before.map(SpeedTests.processorTime), start).map(-).reduce(0, +)
      let bothStart = try both.map(SpeedTests.processorTime)
      double.append(try time { _ = try two.press(sheets) })
      busy.double += try zip(both.map(SpeedTests.processorTime), bothStart).map(-).max() ?? 0
    }
    let ratio = quietest(single) / quietest(double)
    print("30 leaflets: one worker \(words(single)), two \(words(double)): \(ratio) times as fast")
    // What it would be with two processors free for it.
    print("Processor time of one worker to that of the busier of two: \(busy.single / busy.double)")
    #expect(ratio >= 1.7)
  }

  /// How many hundredths of a second a process has had a processor.
  private static func processorTime(of process: pid_t) throws -> Double {
    let line = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    let fields = line[(line.lastIndex(of: ")") ?? line.startIndex)...].split(separator: " ")
    return try #require(Double(fields[12])) + #require(Double(fields[13]))
  }

  private func press(workers: Int) -> Press {
    var workshop = Trial.real
    workshop.workers = workers
    return Press(workshop)
  }

  /// Ten leaflets of each language, no two of them the same.
  private func sheets(_ press: Press) throws -> [Sheet] {
    try (0..<30).map { number in
      var sheet = try LeafletTests.sheet(LeafletTests.languages[number % 3], press)
      sheet.html += "<!-- \(number) -->".utf8
      return sheet
    }
  }

  private func time(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let taken = try clock.measure(body).components
    return Double(taken.seconds) * 1_000 + Double(taken.attoseconds) / 1e15
  }

  // Whatever else the machine does only ever makes a round longer.
  private func quietest(_ times: [Double]) -> Double { times.min() ?? .nan }

  private func words(_ times: [Double]) -> String {
    let each = times.sorted().map { Int($0 / 30) }
    return "\(each[0]) ms each (median \(each[each.count / 2]), at most \(each[each.count - 1]))"
  }
}
