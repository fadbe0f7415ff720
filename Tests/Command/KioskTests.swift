import Foundation
import TestSupport
import Testing

/// The kiosk edition as its operators make it: built, audited, bundled, put on a stick.
@Suite(.enabled(if: Tool.path != nil, "the tool is not built")) struct KioskTests {
  private func project() throws -> SmallProject {
    let project = try SmallProject()
    try project.write("kiosk.yml", "languages: [en]\ndoors: [all]\n")
    return project
  }

  @Test func itIsBuiltBesideTheWebEditionAndPassesTheAudit() throws {
    let project = try project()
    let built = try project.run("build", "--edition", "kiosk")
    #expect(built.status == 0, "\(built.errors)")
    #expect(built.output.contains("1 pages in 1 languages"))
    let again = try project.run("build", "--edition", "kiosk")
    #expect(again.output.contains("is up to date"))
    let audit = try Tool.run(["audit", project.out, "--no-requests", "--no-storage", "--no-links"])
    #expect(audit.status == 0, "\(audit.output)")
    // The other edition in the same folder is another site.
    let web = try project.run("build")
    #expect(web.status == 0 && !web.output.contains("is up to date"))
    #expect(try project.site().keys.filter { $0.contains("kiosk") } == [])
  }

  @Test func withoutADescriptionNothingIsWritten() throws {
    let project = try SmallProject()
    let outcome = try project.run("build", "--edition", "kiosk")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("kiosk.yml") && outcome.errors.contains("[missing-file]"))
    #expect(try project.site().isEmpty)
  }

  @Test func aFaultOfTheDescriptionIsToldWithItsPlace() throws {
    let project = try SmallProject()
    try project.write("kiosk.yml", "languages: [en]\ndoors: [al]\nidle-seconds: 3\n")
    let outcome = try project.run("build", "--edition", "kiosk")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("kiosk.yml:2:9: error: nightlight.yml names no audience 'al'"))
    #expect(outcome.errors.contains("did you mean 'all'?"))
    #expect(outcome.errors.contains("kiosk.yml:3:15: error:"))
    #expect(try project.site().isEmpty)
  }

  @Test func itIsBundledAndPutOnAStick() throws {
    let project = try project()
    let stick = project.folder.path + "/stick"
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: true)
    let built = try Tool.run([
      "build", "--edition", "kiosk", "--root", project.root, "--today", "2026-11-20",
    ])
    #expect(built.status == 0, "\(built.errors)")
    let zip = project.folder.path + "/kiosk.zip"
    let bundled = try Tool.run(["bundle", "--edition", "kiosk", "--root", project.root, "--out", zip, "--usb", stick])
    #expect(bundled.status == 0, "\(bundled.errors)")
    #expect(try Tool.run(["verify", zip]).status == 0)
    #expect(try Tool.run(["verify", stick]).status == 0)
    // The web edition is not taken for it.
    _ = try project.run("build")
    let wrong = try Tool.run(["bundle", "--edition", "kiosk", "--site", project.out, "--out", zip])
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("holds no kiosk edition"))
  }
}
