import Digest
import Foundation
import Library
import Publishing
import System
import TestSupport
import Testing

@Suite("What is remembered")
struct RememberedTests {
  private let project: Project
  private let texts = ["a": "right", "b/c": "right too"]

  init() throws {
    project = try Project()
    try project.publish(texts)
  }

  private func remembered() throws -> String {
    let names = try Folder(at: "\(project.root)/.nightlight").entries().compactMap(\.name)
    return "\(project.root)/.nightlight/\(try #require(names.first { $0.hasSuffix(".remembered") }))"
  }

  @Test("never makes a wrong site, however damaged, old or foreign it is", arguments: 0..<9)
  func damaged(kind: Int) throws {
    let file = try remembered()
    var bytes = try Data(contentsOf: URL(filePath: file))
    switch kind {
    case 0: bytes = Data()
    case 1: bytes.removeLast()
    case 2: bytes[bytes.count / 2] ^= 1
    case 3: bytes.append(0)
    case 4: bytes[0] ^= 1
    case 5: bytes = Data(repeating: 0, count: bytes.count)
    case 6:
      // What was right for an earlier site with as many files.
      try project.publish(["a": "left!", "b/c": "right too"])
    case 7:
      // What is right for another project's site of the same bytes.
      let other = try Project()
      try other.publish(texts)
      let name = try #require(try Folder(at: "\(other.root)/.nightlight").entries().first?.name)
      bytes = try Data(contentsOf: URL(filePath: "\(other.root)/.nightlight/\(name)"))
    default: try FileManager.default.removeItem(atPath: "\(project.root)/.nightlight")
    }
    if kind < 8 { try bytes.write(to: URL(filePath: file)) }
    try project.put("b/c", "wrong, yes")

    try project.publish(texts)
    #expect(try project.site() == texts)
    #expect(try verify(project.out) == [])
    #expect(try project.publish(texts).unchanged == 2)
  }

  @Test("is not needed: a project that cannot be written to is published all the same")
  func notWritable() throws {
    try FileManager.default.removeItem(atPath: "\(project.root)/.nightlight")
    try project.folder.write(".nightlight", "a file, so that no folder can be made")
    try project.publish(["a": "changed"])
    #expect(try project.publish(["a": "changed"]).unchanged == 1)
    #expect(try project.site() == ["a": "changed"])
  }

  @Test("is not followed through a link")
  func link() throws {
    let elsewhere = try TemporaryFolder()
    try FileManager.default.removeItem(atPath: "\(project.root)/.nightlight")
    try FileManager.default.createSymbolicLink(
      atPath: "\(project.root)/.nightlight", withDestinationPath: elsewhere.path)
    try project.publish(["a": "changed"])
    #expect(try tree(elsewhere.path) == [:])
  }

  @Test("spares reading files that nobody touched")
  func sparesReading() throws {
    // Not to be read any more, and so not compared by reading; root may read it nevertheless, and is told apart below.
    let times = [timespec(tv_sec: 1_000_000_000, tv_nsec: 5), timespec(tv_sec: 1_000_000_000, tv_nsec: 5)]
    utimensat(AT_FDCWD, "\(project.out)/a", times, 0)
    try project.publish(texts)
    // The same size, time and inode with other bytes: only who reads it could know.
    let file = try FileHandle(forWritingTo: URL(filePath: "\(project.out)/a"))
    try file.write(contentsOf: Data("wrong".utf8))
    try file.close()
    utimensat(AT_FDCWD, "\(project.out)/a", times, 0)
    #expect(try project.publish(texts).unchanged == 2)
    #expect(try project.site()["a"] == "wrong")
    // Which is as far as trust goes: whatever stat tells is looked into.
    utimensat(AT_FDCWD, "\(project.out)/a", [times[0], timespec(tv_sec: 1_000_000_000, tv_nsec: 6)], 0)
    #expect(try project.publish(texts).written == 1)
    #expect(try project.site() == texts)
  }

  @Test("is written again only if there is something new in it")
  func writtenOnce() throws {
    // Files that are older than what is remembered of them, beyond any doubt of the clock's grain.
    let times = [timespec(tv_sec: 1_000_000_000, tv_nsec: 5), timespec(tv_sec: 1_000_000_000, tv_nsec: 5)]
    for path in texts.keys { utimensat(AT_FDCWD, "\(project.out)/\(path)", times, 0) }
    try project.publish(texts)
    let before = try Folder.working.status(of: try remembered())
    try project.publish(texts)
    #expect(try Folder.working.status(of: try remembered()) == before)
  }

  @Test("tells by its fingerprint that a site still stands, and no longer once anything differs")
  func standing() throws {
    let files = [OutputFile("a", bytes: [1]), OutputFile("b", bytes: [2])]
    #expect(try Publishing.standing(at: project.destination) == nil)
    try publish(files, to: project.destination, fingerprint: sha256([7]))
    #expect(try Publishing.standing(at: project.destination) == sha256([7]))
    try publish(files, to: project.destination, fingerprint: sha256([8]))
    #expect(try Publishing.standing(at: project.destination) == sha256([8]))
    try project.put(".gitignore", "what others add does not count")
    #expect(try Publishing.standing(at: project.destination) == sha256([8]))
    try project.put("b", "!")
    #expect(try Publishing.standing(at: project.destination) == nil)
    try publish(files, to: project.destination, fingerprint: sha256([8]))
    #expect(try Publishing.standing(at: project.destination) == sha256([8]))
    unlink("\(project.out)/a")
    #expect(try Publishing.standing(at: project.destination) == nil)
    try publish(files, to: project.destination)
    #expect(try Publishing.standing(at: project.destination) == nil)
  }
}
