import Foundation
import System
import TestSupport
import Testing

@Suite("Paths")
struct PathTests {
  private let temporary: TemporaryFolder
  private let real: String

  init() throws {
    temporary = try TemporaryFolder()
    real = try realPath(temporary.path)
    try temporary.write("folder/file", "")
    try FileManager.default.createSymbolicLink(atPath: "\(real)/link", withDestinationPath: "folder")
    try FileManager.default.createSymbolicLink(atPath: "\(real)/dangling", withDestinationPath: "nowhere")
  }

  @Test(
    "are followed through links, and kept where nothing is yet",
    arguments: [
      ("folder/file", "folder/file"), ("link/file", "folder/file"), ("link/../folder", "folder"),
      ("link/new", "folder/new"), ("new/deeper/", "new/deeper"), ("new/./x", "new/x"), (".", ""),
      ("folder//", "folder"),
    ])
  func followed(path: String, expected: String) throws {
    #expect(try realPath("\(real)/\(path)") == (expected.isEmpty ? real : "\(real)/\(expected)"))
  }

  @Test(
    "that lead nowhere are errors",
    arguments: ["dangling", "dangling/", "dangling/x", "missing/../folder", "missing/..", "folder/file/x"])
  func nowhere(path: String) { #expect(throws: SystemError.self) { try realPath("\(real)/\(path)") } }

  @Test("without anything in them are errors")
  func empty() { #expect(throws: SystemError.self) { try realPath("") } }

  @Test("are made absolute as text", arguments: [("/a/./b//c/", "/a/b/c"), ("/a/../../b", "/b"), ("/", "/")])
  func absolute(path: String, expected: String) throws { #expect(try absolutePath(path) == expected) }

  @Test("that are relative start at the current folder")
  func relative() throws {
    let current = try realPath(".")
    #expect(try absolutePath("x/y") == "\(current)/x/y")
    #expect(try realPath("x-that-is-not-there") == "\(current)/x-that-is-not-there")
  }

  @Test("lie in a folder by whole parts only")
  func liesIn() {
    #expect(lies("/a/b", in: "/a"))
    #expect(lies("/a", in: "/a"))
    #expect(lies("/a", in: "/"))
    #expect(!lies("/ab", in: "/a"))
    #expect(!lies("/a", in: "/a/b"))
  }

  @Test("are split at slashes even where a combining mark follows")
  func combiningMarks() { #expect(parts(ofPath: "a/\u{301}b//c") == ["a", "\u{301}b", "c"]) }

  @Test("of home folders are known")
  func home() { #expect(homeFolders.allSatisfy { $0.hasPrefix("/") && $0 != "/" }) }
}
