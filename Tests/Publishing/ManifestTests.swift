import Digest
import Foundation
import Publishing
import TestSupport
import Testing

@testable import struct Publishing.Manifest

@Suite("The manifest")
struct ManifestTests {
  private let digest = sha256([])

  private func text(_ lines: String...) -> [UInt8] {
    Array(lines.map { $0.replacing("DIGEST", with: digest.hex) + "\n" }.joined().utf8)
  }

  @Test("is what sha256sum checks", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum")))
  func sha256sum() throws {
    let project = try Project()
    try project.publish(["a b": "1", "中文/頁.html": "2", "x": ""])
    #expect(try check(project) == 0)
    try project.put("x", "altered")
    #expect(try check(project) == 1)
    #expect(try verify(project.out) == ["x"])
  }

  private func check(_ project: Project) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = ["--check", "--strict", "--quiet", Manifest.name]
    process.currentDirectoryURL = URL(filePath: project.out)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("says nothing of the machine, the time or the run before")
  func reproducible() throws {
    let (one, other) = (try Project(), try Project())
    try one.publish(["a": "1", "b": "2"])
    try other.publish(["a": "0", "c": "3"])
    try other.publish(["a": "1", "b": "2"])
    let path = "site/\(Manifest.name)"
    #expect(try one.folder.read(path) == other.folder.read(path))
    #expect(try !one.folder.read(path).contains(one.root))
  }

  @Test("reads what it writes")
  func roundTrip() throws {
    var manifest = Manifest()
    for path in ["a", "a b", "a/b", "頁"] { manifest.append(path, sha256(Array(path.utf8))) }
    let read = try #require(Manifest(manifest.bytes))
    #expect(read.count == 4)
    #expect((0..<4).map(read.path) == ["a", "a b", "a/b", "頁"])
    #expect(read.digest(2) == sha256(Array("a/b".utf8)))
    for path in ["a", "a b", "a/b", "頁"] { #expect(read.lists(Array(path.utf8))) }
    for path in ["", "a/", "b", "頁頁"] { #expect(!read.lists(Array(path.utf8))) }
    #expect(Array("a/".utf8).withUnsafeBufferPointer(read.listsBelow))
    #expect(!Array("b/".utf8).withUnsafeBufferPointer(read.listsBelow))
  }

  @Test(
    "is not taken for one of ours if a line is not as we write it",
    arguments: [
      "DIGEST  ../x", "DIGEST  a/../x", "DIGEST  /etc/passwd", "DIGEST  a//b", "DIGEST  a/", "DIGEST  ./a", "DIGEST  ",
      "DIGEST a", "DIGEST *a", "DIGES  a", "", "DIGEST  a\tb", "DIGEST  a\r", "\\DIGEST  a", "<<<<<<< ours",
    ])
  func refused(line: String) {
    #expect(Manifest(text(line)) == nil)
    #expect(Manifest(text("DIGEST  A", line)) == nil)
  }

  @Test("is not taken for one of ours if it is out of order, repeats itself or stops short")
  func order() {
    #expect(Manifest(text("DIGEST  a", "DIGEST  b"))?.count == 2)
    #expect(Manifest(text("DIGEST  b", "DIGEST  a")) == nil)
    #expect(Manifest(text("DIGEST  a", "DIGEST  a")) == nil)
    #expect(Manifest(text("DIGEST  a").dropLast()) == nil)
    #expect(Manifest([])?.count == 0)
  }
}

extension Manifest {
  fileprivate init?(_ bytes: ArraySlice<UInt8>) { self.init(Array(bytes)) }
}
