import Foundation
import Glibc
import System
import TestSupport
import Testing

@testable import Press

@Suite("Workers that fail", .enabled(if: OddWorkshop.isPossible, "there is no /usr/bin/python3"))
struct FaultTests {
  @Test func anotherWorkerTakesOverFromOneThatIsKilledInTheMiddle() throws {
    let odd = try OddWorkshop()
    try odd.makePipe()
    let press = Press(odd.workshop)
    let outcome = Locked<Result<Pressed, any Error>?>(nil)
    let thread = Thread { outcome.with { $0 = Result { try press.press(odd.sheet("hold")) } } }
    try thread.start()
    let first = try odd.workerAtWork()
    kill(first, SIGKILL)
    thread.join()
    let pressed = try #require(try outcome.with { $0 }?.get())
    #expect(pressed.pdf == Array("hold".utf8))
    #expect(pressed.layout.warnings != ["\(first)"])
    #expect(!Trial.isThere(first))
  }

  @Test func aWorkerThatWasKilledBetweenTwoSheetsIsReplaced() throws {
    let odd = try OddWorkshop()
    let press = Press(odd.workshop)
    let first = try worker(of: press.press(odd.sheet("a")))
    #expect(try worker(of: press.press(odd.sheet("b"))) == first)
    kill(first, SIGKILL)
    #expect(try worker(of: press.press(odd.sheet("c"))) != first)
    #expect(!Trial.isThere(first))
  }

  @Test func aWorkerThatHangsIsEndedAndTheSheetNamed() throws {
    let odd = try OddWorkshop(deadline: 2_000)
    let press = Press(odd.workshop)
    #expect(throws: PressError.hung(sheet: "sheet hang", milliseconds: 2_000)) {
      try press.press(odd.sheet("hang"))
    }
    #expect(!Trial.isThere(try #require(pid_t(odd.folder.read("was-here")))))
    #expect(try press.press(odd.sheet("next")).pdf == Array("next".utf8))
  }

  @Test func aSheetThatEndsEveryWorkerIsNamedWithTheLastWords() throws {
    let odd = try OddWorkshop()
    let press = Press(odd.workshop)
    #expect(throws: PressError.died(sheet: "sheet die", lastWords: "out of strength")) {
      try press.press(odd.sheet("die"))
    }
    #expect(try press.press(odd.sheet("next")).pdf == Array("next".utf8))
  }

  @Test(arguments: ["noise", "babble", "nothing"])
  func anAnswerWithoutSenseIsToldAsSuch(order: String) throws {
    let odd = try OddWorkshop()
    let press = Press(odd.workshop)
    #expect(throws: PressError.senseless(sheet: "sheet \(order)")) { try press.press(odd.sheet(order)) }
    #expect(try press.press(odd.sheet("next")).pdf == Array("next".utf8))
  }

  @Test func aFullDiskIsToldWithAWayOut() throws {
    let odd = try OddWorkshop()
    let error = #expect(throws: PressError.self) { try Press(odd.workshop).press(odd.sheet("full")) }
    #expect(error?.message == "sheet full cannot be made: No space left on device")
    #expect(error?.fix == "free some space there and run the command again")
  }

  @Test func readsWhereThingsFell() throws {
    let odd = try OddWorkshop()
    let layout = try Press(odd.workshop).layOut(odd.sheet("a"))
    #expect(layout.pages == [Layout.Size(width: 10, height: 20)])
    #expect(layout.anchors == [Anchor(name: "a b", page: 1, left: 0, right: 2, top: 1, bottom: 3)])
    #expect(layout.page(of: "a b") == 1 && layout.page(of: "c") == nil)
  }

  @Test(.enabled(if: processors > 1, "one processor has one worker"))
  func sheetsAreMadeAtTheSameTimeAndComeInOrder() throws {
    let odd = try OddWorkshop(workers: 2)
    try odd.makePipe()
    // Neither ends before the other has begun.
    let pressed = try Press(odd.workshop).press(["meet r", "meet w", "c", "d", "e"].map(odd.sheet))
    #expect(pressed.map { String(decoding: $0.pdf, as: UTF8.self) } == ["meet", "meet", "c", "d", "e"])
  }

  @Test func startsNoMoreWorkersThanItMay() throws {
    let odd = try OddWorkshop(workers: 1)
    let press = Press(odd.workshop)
    let workers = try press.press((0..<12).map { odd.sheet("\($0)") }).map(worker)
    #expect(Set(workers).count == 1)
  }

  @Test func endsItsWorkersWithThePress() throws {
    let odd = try OddWorkshop()
    var press: Press? = Press(odd.workshop)
    let process = try worker(of: #require(press).press(odd.sheet("a")))
    #expect(Trial.isThere(process))
    press = nil
    #expect(!Trial.isThere(process))
  }

  @Test func closesInTheMiddleOfASheet() throws {
    let odd = try OddWorkshop()
    try odd.makePipe()
    let press = Press(odd.workshop)
    let outcome = Locked<Result<Pressed, any Error>?>(nil)
    let thread = Thread { outcome.with { $0 = Result { try press.press(odd.sheet("hold")) } } }
    try thread.start()
    let process = try odd.workerAtWork()
    press.close()
    thread.join()
    let result = try #require(outcome.with { $0 })
    #expect(throws: PressError.closed) { try result.get() }
    #expect(!Trial.isThere(process))
    #expect(throws: PressError.closed) { try press.press(odd.sheet("late")) }
  }

  @Test func leavesNoFolderBehind() throws {
    let odd = try OddWorkshop()
    let press = Press(odd.workshop)
    let process = try worker(of: press.press(odd.sheet("a")))
    let folder = try #require(WorkerProcess.folder(of: process))
    #expect(FileManager.default.fileExists(atPath: folder))
    press.close()
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  private func worker(of pressed: Pressed) throws -> pid_t {
    try #require(pid_t(pressed.layout.warnings.joined()))
  }
}
