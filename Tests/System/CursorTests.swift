import Foundation
import System
import TestSupport
import Testing

@Suite("A cursor")
struct CursorTests {
  private let temporary: TemporaryFolder
  private let folder: Folder

  init() throws {
    temporary = try TemporaryFolder()
    folder = try Folder(at: temporary.path)
  }

  private func content(_ cursor: Cursor, _ path: String) throws -> String? {
    try cursor.reach(path) { folder, name in
      var bytes: [UInt8] = []
      guard try folder.status(of: name) != nil else { return nil }
      try folder.read(name, into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    } ?? nil
  }

  @Test("finds files in any order of their paths")
  func anyOrder() throws {
    let paths = ["a/b/c", "a/b/d", "a/bb/c", "a/c", "ab/c", "top", "a/b/c/../c"].dropLast()
    for path in paths { try temporary.write(path, path) }
    let cursor = Cursor(folder)
    for first in paths {
      for second in paths {
        #expect(try content(cursor, first) == first)
        #expect(try content(cursor, second) == second)
        #expect(try content(cursor, "missing/\(second)") == nil)
      }
    }
  }

  @Test("says what stands in the way of a path")
  func obstacle() throws {
    try temporary.write("a/file", "")
    try FileManager.default.createSymbolicLink(atPath: "\(temporary.path)/a/link", withDestinationPath: "/")
    let cursor = Cursor(folder)
    #expect(try content(cursor, "a/file/x/y") == nil)
    #expect(cursor.obstacle == "a/file".utf8.count)
    #expect(try content(cursor, "a/missing/x") == nil)
    #expect(cursor.obstacle == nil)
    #expect(try content(cursor, "a/link/etc/passwd") == nil)
    #expect(cursor.obstacle == "a/link".utf8.count)
    #expect(try content(cursor, "a/file") == "")
    #expect(cursor.obstacle == nil)
  }

  @Test("makes the folders that are missing, and recovers from one that it cannot make")
  func making() throws {
    try temporary.write("file", "kept")
    let cursor = Cursor(folder, making: true)
    try cursor.reach("x/y/z") { try $0.create($1, UnsafeRawBufferPointer(start: nil, count: 0)) }
    #expect(throws: SystemError(EEXIST, .makeFolder, "\(temporary.path)/file")) {
      try cursor.reach("file/inner") { _, _ in }
    }
    #expect(try content(cursor, "top") == nil)
    #expect(try content(cursor, "x/y/z") == "")
    #expect(try content(cursor, "file") == "kept")
  }

  @Test("finds what others have made once it has been told to forget")
  func forget() throws {
    let cursor = Cursor(folder)
    #expect(try content(cursor, "new/file") == nil)
    try temporary.write("new/file", "there")
    cursor.forget()
    #expect(try content(cursor, "new/file") == "there")
  }

  @Test("reaches a folder itself by a path that ends in a slash")
  func into() throws {
    try temporary.write("a/b/file", "")
    let cursor = Cursor(folder)
    #expect(try cursor.reachInto(Array("a/b/".utf8))?.entries().count == 1)
    #expect(try cursor.reachInto([])?.status().inode == folder.status().inode)
    #expect(try cursor.reachInto(Array("a/x/".utf8)) == nil)
  }

  @Test("takes names as long as any disk's")
  func longNames() throws {
    let name = String(repeating: "n", count: 255)
    try temporary.write("\(name)/\(name)", "long")
    let cursor = Cursor(folder)
    #expect(try content(cursor, "\(name)/\(name)") == "long")
    #expect(throws: SystemError.self) { try content(cursor, "\(name)n/x") }
    #expect(throws: SystemError.self) { try content(cursor, "\(name)/\(String(repeating: "n", count: 5000))") }
  }
}
