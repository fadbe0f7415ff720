import Foundation
import Library
import Publishing
import System
import TestSupport
import Testing

@Suite("Publishing")
struct PublishTests {
  private let project: Project

  init() throws { project = try Project() }

  @Test("into a new folder writes every file and a manifest")
  func first() throws {
    let report = try project.publish(["index.html": "start", "zh/guide/a.html": "甲", "empty.txt": ""])
    #expect(try project.site() == ["index.html": "start", "zh/guide/a.html": "甲", "empty.txt": ""])
    #expect(report.written == 3)
    #expect(report.unchanged + report.removed + report.carriedOver == 0)
    #expect(try verify(project.out) == [])
    #expect(try project.leftovers() == [])
  }

  @Test("makes the folders above the output folder")
  func foldersAbove() throws {
    let destination = Destination(out: "\(project.root)/a/b/site", forbidden: [], root: project.root)
    try publish([OutputFile("x", bytes: [1])], to: destination)
    #expect(try verify("\(project.root)/a/b/site") == [])
  }

  @Test("again with the same bytes touches nothing", arguments: ways)
  func unchanged(way: Publication.Way) throws {
    let texts = ["a": "1", "b/c": "2"]
    try project.publish(texts)
    let before = try ["a", "b/c", "nightlight-manifest.txt", "."].map(project.status)
    let report = try project.publish(texts, way)
    #expect(report.unchanged == 2)
    #expect(report.written + report.removed == 0)
    #expect(try ["a", "b/c", "nightlight-manifest.txt", "."].map(project.status) == before)
  }

  @Test("leaves an unchanged file's inode and time alone while others change", arguments: ways)
  func unchangedAmongChanged(way: Publication.Way) throws {
    try project.publish(["same": "same", "other": "1", "deep/same": "same"])
    let before = try ["same", "deep/same"].map { try project.status($0).map { [$0.modified, Int($0.inode)] } }
    let report = try project.publish(["same": "same", "other": "2", "deep/same": "same", "new/x": "3"], way)
    #expect(report.unchanged == 2)
    #expect(report.written == 2)
    #expect(try ["same", "deep/same"].map { try project.status($0).map { [$0.modified, Int($0.inode)] } } == before)
    #expect(try project.site() == ["same": "same", "other": "2", "deep/same": "same", "new/x": "3"])
    #expect(try verify(project.out) == [])
  }

  @Test("removes what it wrote and no longer makes, and the folders that this empties", arguments: ways)
  func removes(way: Publication.Way) throws {
    try project.publish(["a": "1", "gone/deep/er/x": "2", "half/gone": "3", "half/stays": "4"])
    let report = try project.publish(["a": "1", "half/stays": "4"], way)
    #expect(report.removed == 2)
    #expect(try project.site() == ["a": "1", "half/stays": "4"])
    #expect(try project.status("gone") == nil)
    #expect(try verify(project.out) == [])
  }

  @Test("may leave nothing at all", arguments: ways)
  func nothing(way: Publication.Way) throws {
    try project.publish(["a": "1", "b/c": "2"])
    try project.publish([:], way)
    #expect(try project.site() == [:])
    #expect(try verify(project.out) == [])
  }

  @Test("never touches what others put into the folder", arguments: ways)
  func foreign(way: Publication.Way) throws {
    try project.publish(["a": "1", "ours/x": "2"])
    try project.put(".gitignore", "*")
    try project.put("ours/theirs.txt", "theirs")
    try project.put("theirs/deep/file", "theirs")
    try Folder(at: project.out).makeFolders("theirs/empty")
    try FileManager.default.createSymbolicLink(atPath: "\(project.out)/link", withDestinationPath: "../Content")
    try Folder(at: project.out).makeFolder("private", permissions: 0o750)
    let paths = [".gitignore", "ours/theirs.txt", "theirs/deep/file", "link"]
    let before = try paths.map { try project.status($0).map { [$0.modified, Int($0.inode)] } }

    let report = try project.publish(["a": "changed"], way)

    #expect(report.removed == 1)
    #expect(report.carriedOver == (way == .exchange ? 4 : 0))
    #expect(try paths.map { try project.status($0).map { [$0.modified, Int($0.inode)] } } == before)
    #expect(try project.status("private")?.permissions == 0o750)
    #expect(
      try project.site() == [
        "a": "changed", ".gitignore": "*", "ours/theirs.txt": "theirs", "theirs/deep/file": "theirs",
        "theirs/empty/": "", "link": "-> ../Content", "private/": "",
      ])
    #expect(try verify(project.out) == [])
    #expect(try project.leftovers() == [])
  }

  @Test("keeps the output folder's own permissions", arguments: ways)
  func permissions(way: Publication.Way) throws {
    try project.publish(["a": "1"])
    chmod(project.out, 0o2750)
    try project.publish(["a": "2"], way)
    #expect(try Folder(at: project.out).status().permissions == 0o2750)
  }

  @Test("writes a file again that someone altered, whatever its size and time", arguments: ways)
  func altered(way: Publication.Way) throws {
    try project.publish(["a": "right", "b": "right", "c": "right"])
    try project.put("a", "wrong")
    try project.put("b", "longer than it was")
    unlink("\(project.out)/c")
    let report = try project.publish(["a": "right", "b": "right", "c": "right"], way)
    #expect(report.written == 3)
    #expect(try verify(project.out) == [])
  }

  @Test("turns a file into a folder and a folder into a file", arguments: ways)
  func shape(way: Publication.Way) throws {
    try project.publish(["a": "file", "b/c/d": "deep", "b/e": "deep", "z": "same"])
    try project.publish(["a/x/y": "deep", "b": "file", "z": "same"], way)
    #expect(try project.site() == ["a/x/y": "deep", "b": "file", "z": "same"])
    #expect(try verify(project.out) == [])
    try project.publish(["a": "file", "b/c/d": "deep", "b/e": "deep", "z": "same"], way)
    #expect(try project.site() == ["a": "file", "b/c/d": "deep", "b/e": "deep", "z": "same"])
  }

  @Test("works where the output folder is a link that stays in the project")
  func linkInside() throws {
    try Folder(at: project.root).makeFolder("real")
    try FileManager.default.createSymbolicLink(atPath: project.out, withDestinationPath: "real")
    for text in ["1", "2"] { try project.publish(["a": text], .exchange) }
    #expect(try tree("\(project.root)/real")["a"] == "2")
    #expect(try Folder.working.status(of: project.out)?.kind == .symbolicLink)
  }

  @Test("finds its output folder from the current one")
  func relative() throws {
    let path = try realPath(project.out)
    let current = parts(ofPath: try realPath(".")).count
    let relative = String(repeating: "../", count: current) + path.dropFirst()
    try publish([OutputFile("x", bytes: [1])], to: Destination(out: relative, forbidden: [], root: project.root))
    #expect(try verify(project.out) == [])
  }

  @Test("tells how far it has come, on the calling thread and to the end")
  func progress() throws {
    let files = (0..<500).map { OutputFile("page-\($0)", bytes: [1, 2, 3]) }
    let thread = pthread_self()
    var told: [Int] = []
    try publish(files, to: project.destination) { done, all in
      #expect(pthread_equal(thread, pthread_self()) != 0)
      #expect(all == 500)
      told.append(done)
    }
    #expect(told == told.sorted())
    #expect(told.last == 500)
  }

  @Test("calls each file's function once, with an empty buffer")
  func producesOnce() throws {
    let calls = Gathered<Int>()
    let files = (0..<300).map { number in
      OutputFile("page-\(number)") { bytes in
        calls.add(bytes.isEmpty ? number : -1)
        bytes.append(contentsOf: "page \(number)".utf8)
      }
    }
    try publish(files, to: project.destination)
    #expect(calls.values.sorted() == Array(0..<300))
    #expect(try project.site()["page-299"] == "page 299")
  }

  @Test("does not depend on the order of the files")
  func order() throws {
    let files = ["b", "a/z", "a.html", "a", "é", "Z"].filter { $0 != "a" }.map { OutputFile($0, bytes: Array($0.utf8)) }
    try publish(files, to: project.destination)
    let manifest = try project.folder.read("site/nightlight-manifest.txt")
    try publish(files.reversed(), to: project.destination)
    #expect(try project.folder.read("site/nightlight-manifest.txt") == manifest)
    #expect(manifest.split(separator: "\n").map { $0.dropFirst(66) } == ["Z", "a.html", "a/z", "b", "é"])
  }
}
