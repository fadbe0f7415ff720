import Foundation
import System
import TestSupport
import Testing

@testable import Press

@Suite("A workshop that is not as it should be")
struct MissingTests {
  @Test func saysWhatToRunWhereNothingWasMade() throws {
    let folder = try TemporaryFolder()
    let press = Press(Workshop(environment: folder.path + "/none", templates: Trial.templates))
    let error = #expect(throws: PressError.self) { try press.press(sheet) }
    #expect(
      error?.description == "WeasyPrint, which makes PDF, is not there: \(folder.path)/none; run: make press")
  }

  @Test(.enabled(if: OddWorkshop.isPossible, "there is no /usr/bin/python3"))
  func namesTheScriptThatIsMissing() throws {
    var odd = try OddWorkshop()
    odd.workshop.script = odd.folder.path + "/worker.py"
    #expect(throws: PressError.noScript(odd.workshop.script)) { try Press(odd.workshop).press(sheet) }
  }

  @Test(.enabled(if: OddWorkshop.isPossible, "there is no /usr/bin/python3"))
  func saysWhichVersionIsThere() throws {
    let odd = try OddWorkshop(greeting: "version 57.2")
    let error = #expect(throws: PressError.self) { try Press(odd.workshop).press(sheet) }
    #expect(
      error?.description == "the sheets are made for WeasyPrint 70.x, but there is 57.2; run: make press")
  }

  @Test(.enabled(if: OddWorkshop.isPossible, "there is no /usr/bin/python3"))
  func anEnvironmentWithoutWeasyPrintSaysWhatToRun() throws {
    var odd = try OddWorkshop()
    odd.workshop = Workshop(environment: odd.folder.path, templates: Trial.templates)
    // The tests' Python is the system's, which may have a WeasyPrint of its own, but not this one.
    let error = #expect(throws: PressError.self) { try Press(odd.workshop).press(sheet) }
    #expect(error?.fix == "run: make press")
  }

  @Test(.enabled(if: OddWorkshop.isPossible, "there is no /usr/bin/python3"))
  func aWorkerThatCannotBeginSaysWhy() throws {
    let dead = try OddWorkshop(greeting: "die")
    #expect(throws: PressError.notStarted("no strength today")) { try Press(dead.workshop).press(sheet) }
    let silent = try OddWorkshop(greeting: "wait", deadline: 1_000)
    #expect(throws: PressError.notStarted("it was not ready after 1 s")) { try Press(silent.workshop).press(sheet) }
    let lacking = try OddWorkshop(greeting: "library libpango-1.0-0")
    #expect(throws: PressError.lacking("libpango-1.0-0")) { try Press(lacking.workshop).press(sheet) }
  }

  private var sheet: Sheet { Sheet("a", html: [], folder: "/") }
}
