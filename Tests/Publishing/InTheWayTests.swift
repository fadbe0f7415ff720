import Foundation
import Publishing
import System
import TestSupport
import Testing

@Suite("What nightlight did not write and wants to")
struct InTheWayTests {
  private let project: Project

  init() throws {
    project = try Project()
    try project.publish(["a": "1", "b": "2", "dir/x": "3"])
  }

  private func refuses(
    _ texts: [String: String], naming paths: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try tree(project.root)
    for way in ways {
      #expect(
        throws: PublishError.inTheWay(paths, out: try realPath(project.out)), sourceLocation: sourceLocation
      ) { try project.publish(texts, way) }
      #expect(try tree(project.root) == before, sourceLocation: sourceLocation)
    }
  }

  @Test("is named, all of it, and nothing is written")
  func files() throws {
    try project.put("theirs", "theirs")
    try project.put("new/theirs", "theirs")
    try refuses(["a": "changed", "theirs": "x", "new/theirs": "x"], naming: ["new/theirs", "theirs"])
  }

  @Test("may be a link, which is not followed")
  func link() throws {
    try FileManager.default.createSymbolicLink(atPath: "\(project.out)/link", withDestinationPath: "a")
    try FileManager.default.createSymbolicLink(atPath: "\(project.out)/folder", withDestinationPath: "dir")
    try refuses(["a": "1", "link": "1", "folder/x": "3"], naming: ["folder", "link"])
  }

  @Test("may stand where a folder is needed, or be a folder where a file is needed")
  func shape() throws {
    try project.put("file", "theirs")
    try project.put("folder/inner", "theirs")
    try project.put("dir/theirs", "theirs")
    try Folder(at: project.out).makeFolder("empty")
    try refuses(
      ["file/x": "", "folder": "", "dir": "", "empty": ""], naming: ["dir/theirs", "empty", "file", "folder/inner"])
  }

  @Test("may be a file of ours that someone replaced by a link", arguments: ways)
  func replacedByLink(way: Publication.Way) throws {
    unlink("\(project.out)/a")
    try FileManager.default.createSymbolicLink(atPath: "\(project.out)/a", withDestinationPath: "/etc/passwd")
    try refuses(["a": "changed"], naming: ["a"])
    // Where it is not wanted any more it is left alone.
    try project.publish(["b": "2"], way)
    #expect(try project.site() == ["a": "-> /etc/passwd", "b": "2"])
  }

  @Test("may have names that are not UTF-8", arguments: ways)
  func rawName(way: Publication.Way) throws {
    let path = Array("\(project.out)/dir/".utf8).map(CChar.init(bitPattern:)) + [-1, 0]
    close(open(path, O_CREAT | O_WRONLY, 0o600))
    try project.publish(["a": "changed"], way)
    #expect(try Folder(at: "\(project.out)/dir").entries().map(\.bytes) == [[0xFF]])
  }

  @Test("may stand in the manifest's place")
  func manifest() throws {
    unlink("\(project.out)/nightlight-manifest.txt")
    try Folder(at: project.out).makeFolder("nightlight-manifest.txt")
    try refuses(["a": "1"], naming: ["nightlight-manifest.txt"])
  }

  @Test("counts as ours if it has the very bytes that would be written", arguments: ways)
  func adopted(way: Publication.Way) throws {
    let before = try project.status("a")
    unlink("\(project.out)/nightlight-manifest.txt")
    try project.publish(["a": "1", "b": "2", "dir/x": "3", "new": "4"], way)
    #expect(try verify(project.out) == [])
    #expect(try project.status("a")?.inode == before?.inode)
    try project.publish(["a": "1"], way)
    #expect(try project.site() == ["a": "1"])
  }

  @Test("is perhaps everything, where the manifest is damaged", arguments: ["<<<<<<< HEAD\n", ""])
  func damagedManifest(text: String) throws {
    try project.put("nightlight-manifest.txt", text)
    let before = try project.site()
    for way in ways {
      #expect(throws: PublishError.damagedManifest(out: try realPath(project.out))) {
        try project.publish(["a": "changed"], way)
      }
      #expect(try project.site() == before)
    }
    // Nothing is lost that can still be told: the same site is ours again.
    try project.publish(["a": "1", "b": "2", "dir/x": "3"])
    #expect(try verify(project.out) == [])
  }

  @Test("is left alone if a manifest from elsewhere leads out of the folder", arguments: ways)
  func hostileManifest(way: Publication.Way) throws {
    let line = String(repeating: "0", count: 64) + "  ../Content/page.md\n"
    try project.put("nightlight-manifest.txt", line)
    try project.publish(["new": "x"], way)
    #expect(try project.folder.read("Content/page.md") == "")
    #expect(try project.site() == ["a": "1", "b": "2", "dir/x": "3", "new": "x"])
  }
}
