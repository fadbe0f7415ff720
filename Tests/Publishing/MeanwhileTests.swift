import Foundation
import Publishing
import System
import TestSupport
import Testing

@Suite("What others do while a site is published")
struct MeanwhileTests {
  private let project: Project

  init() throws {
    project = try Project()
    try project.publish(["a": "1", "dir/x": "2"])
    try project.put(".gitignore", "old")
  }

  @Test("is not lost where the whole folder is exchanged")
  func exchange() throws {
    let project = project
    try project.publish(["a": "one", "dir/x": "two", "dir/y": "three"], .exchange) { moment in
      guard moment == .complete else { return }
      // All at the worst moment: the new folder is complete and has none of this.
      try? project.put("late/file", "theirs")
      try? project.put("dir/y", "theirs")
      try? Folder(at: project.out).replace(".gitignore", Array("new".utf8))
    }
    #expect(
      try project.site() == [
        "a": "one", "dir/x": "two", "dir/y": "three", "dir/y.before-nightlight": "theirs", "late/file": "theirs",
        ".gitignore": "new",
      ])
    #expect(try verify(project.out) == [])
    #expect(try project.leftovers() == [])
  }

  @Test("is refused if it is to publish as well")
  func twoAtOnce() throws {
    var task = RunningProbe.Task(root: project.root, out: project.out)
    task.version = "B"
    task.steps = "5"
    let first = try RunningProbe(task)
    #expect(first.moments(5).count == 5)

    let before = try project.site()
    let busy = PublishError.busy(try realPath(project.out))
    #expect(throws: busy) { try project.publish(["a": "second"]) }
    #expect(throws: busy) { try recover(project.destination) }
    // From another project, too, which has no lock file of ours to look for.
    let other = try Project()
    #expect(throws: busy) {
      try Publication(Destination(out: project.out, forbidden: [], root: other.root)).run([])
    }
    #expect(try project.site() == before)

    first.goOn()
    #expect(first.end().status == 0)
    #expect(try verify(project.out) == [])
    #expect(try project.site()["a"] == nil)
    #expect(try project.leftovers() == [])
  }

  @Test("does not keep another output folder waiting")
  func twoFolders() throws {
    let task = RunningProbe.Task(root: project.root, out: "\(project.root)/other", steps: "5")
    let first = try RunningProbe(task)
    #expect(first.moments(5).count == 5)
    try project.publish(["a": "second"])
    #expect(try project.site()["a"] == "second")
    first.goOn()
    #expect(first.end().status == 0)
    #expect(try verify("\(project.root)/other") == [])
  }
}
