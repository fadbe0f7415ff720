import Foundation
import Publishing
import System
import TestSupport
import Testing

@Suite("After an interruption")
struct RecoverTests {
  private let project: Project
  private let old = ["a": "1", "b": "2", "gone/x": "3"]
  private let new = ["a": "one", "b": "two", "more/y": "three"]

  init() throws {
    project = try Project()
    try project.publish(old)
  }

  // What a kill right after a moment leaves: the stage as it is then, put back beside the site of that moment.
  private func interrupt(after last: Moment, number: Int = 1, publishing new: [String: String]? = nil) throws {
    let project = project
    let copy = "\(project.root)/copy"
    let passed = Gathered<Moment>()
    try project.publish(new ?? self.new, .moves) { moment in
      guard moment == last else { return }
      passed.add(moment)
      guard passed.values.count == number else { return }
      try? FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
      for name in [".site.nightlight-stage", "site"] {
        try? FileManager.default.copyItem(atPath: "\(project.root)/\(name)", toPath: "\(copy)/\(name)")
      }
    }
    try FileManager.default.removeItem(atPath: project.out)
    for name in [".site.nightlight-stage", "site"] { rename("\(copy)/\(name)", "\(project.root)/\(name)") }
    rmdir(copy)
  }

  @Test("there is nothing to do where nothing was interrupted")
  func nothing() throws {
    let before = try project.status(".")
    #expect(try recover(project.destination) == nil)
    #expect(try project.status(".") == before)
    let missing = Destination(out: "\(project.root)/x/y", forbidden: [], root: project.root)
    #expect(try recover(missing) == nil)
    #expect(try project.leftovers() == [])
  }

  @Test("recorded moves are made")
  func completes() throws {
    try interrupt(after: .recorded)
    #expect(try project.site() == old)
    #expect(try recover(project.destination) == .completed)
    #expect(try project.site() == new)
    #expect(try verify(project.out) == [])
    #expect(try recover(project.destination) == nil)
  }

  @Test("moves are taken back if a power cut has emptied a file that they need", arguments: [1, 2, 3])
  func powerCut(moves: Int) throws {
    try interrupt(after: .moved, number: moves)
    try takesBackAfterAPowerCut()
  }

  @Test("moves that make a folder of a file are taken back as well", arguments: [1, 2, 3, 4])
  func powerCutAndShape(moves: Int) throws {
    try interrupt(after: .moved, number: moves, publishing: ["a/y": "one", "b": "two"])
    try takesBackAfterAPowerCut()
  }

  private func takesBackAfterAPowerCut() throws {
    #expect(try project.site() != old)
    // Of all files the manifest is the one that is moved last.
    truncate("\(project.root)/.site.nightlight-stage/new/nightlight-manifest.txt", 0)
    #expect(try recover(project.destination) == .undone)
    #expect(try project.site() == old)
    #expect(try verify(project.out) == [])
    #expect(try project.leftovers() == [])
  }

  @Test("moves that cannot be completed are taken back")
  func cannotComplete() throws {
    try interrupt(after: .recorded)
    try project.put("more", "theirs")
    #expect(try recover(project.destination) == .undone)
    #expect(try project.site() == old.merging(["more": "theirs"]) { $1 })
  }

  @Test("a removed output folder is not built again by itself")
  func removed() throws {
    try interrupt(after: .recorded)
    try FileManager.default.removeItem(atPath: project.out)
    #expect(try recover(project.destination) == .undone)
    #expect(try Folder.working.status(of: project.out) == nil)
    #expect(try project.leftovers() == [])
  }

  @Test("a damaged record is an error that says what to do, and is left for a person to look at")
  func damaged() throws {
    try interrupt(after: .recorded)
    let record = "\(project.root)/.site.nightlight-stage/moves"
    let text = try String(contentsOfFile: record, encoding: .utf8)
    for damage in ["", "x", text.replacing("gone/x", with: "../../x"), String(text.dropLast(3))] {
      try Data(damage.utf8).write(to: URL(filePath: record))
      #expect(throws: PublishError.damagedRecord("\(try realPath(project.root))/.site.nightlight-stage")) {
        try recover(project.destination)
      }
      #expect(throws: PublishError.self) { try project.publish(new) }
      #expect(try project.site() == old)
    }
  }

  @Test("what a stage holds that nothing is known of is cleared away")
  func unknownStage() throws {
    try project.folder.write(".site.nightlight-stage/new/half", "a")
    try project.folder.write(".site.nightlight-stage/anything/else", "a")
    #expect(try recover(project.destination) == .undone)
    #expect(try project.site() == old)
    #expect(try project.leftovers() == [])
  }
}
