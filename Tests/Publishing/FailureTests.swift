import Foundation
import Library
import Publishing
import System
import TestSupport
import Testing

@Suite("A publication that fails")
struct FailureTests {
  private struct Refused: Error, Equatable { let page: Int }
  private let project: Project
  private let old = ["a": "1", "b": "2", "gone/x": "3", "z": "4"]
  private let new = ["a": "one", "b": "two", "more/y": "three", "new": "five", "z": "4"]

  init() throws {
    project = try Project()
    try project.publish(old)
  }

  @Test("because a page cannot be made throws the first page's error and changes nothing", arguments: ways)
  func produce(way: Publication.Way) throws {
    let files = (0..<200).map { page in
      OutputFile("page-\(1000 + page)") { _ in if page >= 77, page % 2 == 1 { throw Refused(page: page) } }
    }
    let before = try tree(project.root)
    #expect(throws: Refused(page: 77)) { try Publication(project.destination, way: way).run(files) }
    #expect(try tree(project.root) == before)
  }

  @Test("half way through its moves takes those back that it has made")
  func takesBack() throws {
    let moved = Gathered<Int>()
    let project = project
    #expect(throws: PublishError.inTheWay(["new"], out: try realPath(project.out))) {
      // Someone puts a file where one is about to be added, after it has been looked whether anything is there.
      try project.publish(new, .moves) { moment in
        if moment == .recorded { try? project.put("new", "theirs") }
        if moment == .moved { moved.add(1) }
      }
    }
    #expect(moved.values.count > 1, "something had been moved, and was moved back")
    #expect(try project.site() == old.merging(["new": "theirs"]) { $1 })
    #expect(try verify(project.out) == [])
    #expect(try project.leftovers() == [])
    try Folder(at: project.out).removeFile("new")
    try project.publish(new, .moves)
    #expect(try project.site() == new)
  }

  @Test("leaves nothing lying in a folder that is new", arguments: ways)
  func fresh(way: Publication.Way) throws {
    let project = try Project()
    #expect(throws: Refused(page: 0)) {
      try Publication(project.destination, way: way).run([OutputFile("x") { _ in throw Refused(page: 0) }])
    }
    #expect(try project.leftovers() == [])
    #expect(try Folder.working.status(of: project.out) == nil)
  }
}
