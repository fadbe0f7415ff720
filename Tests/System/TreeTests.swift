import Foundation
import System
import TestSupport
import Testing

@Suite("A tree of folders")
struct TreeTests {
  private let temporary: TemporaryFolder
  private let folder: Folder

  init() throws {
    temporary = try TemporaryFolder()
    folder = try Folder(at: temporary.path)
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(temporary.path)/\(name)", withDestinationPath: target)
  }

  @Test("is walked from the top, in order, through no symbolic link")
  func walk() throws {
    for file in ["b/2", "b/1", "a/deep/er/x", "top"] { try temporary.write(file, "") }
    try link("a/loop", to: "..")
    var seen: [String] = []
    try folder.walk { _, path, entries in
      seen += entries.compactMap(\.name).map { String(decoding: path, as: UTF8.self) + $0 }
      return entries.filter { $0.kind == .folder }
    }
    #expect(seen == ["a", "b", "top", "a/deep", "a/loop", "a/deep/er", "a/deep/er/x", "b/1", "b/2"])
  }

  @Test("is left out where the visit says so")
  func walkLeavesOut() throws {
    try temporary.write(".git/config", "")
    try temporary.write("page/text", "")
    var visited: [[UInt8]] = []
    try folder.walk { _, path, entries in
      visited.append(path)
      return entries.filter { $0.kind == .folder && $0.name != ".git" }
    }
    #expect(visited == [[], Array("page/".utf8)])
  }

  @Test("is removed with all that it holds, but not with what its links lead to")
  func removeTree() throws {
    try temporary.write("kept/file", "kept")
    for file in ["gone/a/b/c/file", "gone/x", "gone/a/y"] { try temporary.write(file, "") }
    try link("gone/link", to: "../kept")
    try link("gone/dangling", to: "nowhere")
    #expect(try folder.removeTree("gone"))
    #expect(try folder.entries().map(\.name) == ["kept"])
    #expect(try temporary.read("kept/file") == "kept")
    #expect(try !folder.removeTree("gone"))
  }

  @Test("may be some hundred folders deep")
  func deep() throws {
    var current = folder
    for _ in 0..<300 {
      try current.makeFolder("d")
      current = try current.folder("d")
    }
    var depth = 0
    try folder.walk { _, path, entries in
      depth = path.count / 2
      return entries
    }
    #expect(depth == 300)
    #expect(try folder.removeTree("d"))
  }
}
