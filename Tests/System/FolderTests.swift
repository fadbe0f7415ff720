import Foundation
import System
import TestSupport
import Testing

@Suite("A folder")
struct FolderTests {
  private let temporary: TemporaryFolder
  private let folder: Folder

  init() throws {
    temporary = try TemporaryFolder()
    folder = try Folder(at: temporary.path)
  }

  @Test("gives back the bytes of a file, in a buffer that is used again")
  func read() throws {
    try temporary.write("long", String(repeating: "長い", count: 10_000))
    try temporary.write("short", "x")
    var bytes: [UInt8] = []
    #expect(try folder.read("long", into: &bytes).size == 60_000)
    #expect(bytes == Array(String(repeating: "長い", count: 10_000).utf8))
    try folder.read("short", into: &bytes)
    #expect(bytes == [UInt8(ascii: "x")])
    #expect(bytes.capacity >= 60_000)
  }

  @Test("reads files whose length the system does not say")
  func readWithoutLength() throws {
    var bytes: [UInt8] = []
    try Folder.working.read("/proc/self/status", into: &bytes)
    #expect(bytes.count > 100)
  }

  @Test("refuses files above a limit")
  func limit() throws {
    try temporary.write("file", "12345")
    var bytes: [UInt8] = []
    try folder.read("file", into: &bytes, limit: 5)
    #expect(throws: SystemError(EFBIG, .read, "\(temporary.path)/file")) {
      try folder.read("file", into: &bytes, limit: 4)
    }
  }

  @Test("refuses to read a folder, a pipe or a link, and does not wait")
  func refusesToRead() throws {
    try folder.makeFolder("folder")
    #expect(mkfifo("\(temporary.path)/pipe", 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: "\(temporary.path)/link", withDestinationPath: "/etc/passwd")
    var bytes: [UInt8] = []
    #expect(throws: SystemError(EISDIR, .read, "\(temporary.path)/folder")) { try folder.read("folder", into: &bytes) }
    #expect(throws: SystemError(EINVAL, .read, "\(temporary.path)/pipe")) { try folder.read("pipe", into: &bytes) }
    #expect(throws: SystemError(ELOOP, .read, "\(temporary.path)/link")) { try folder.read("link", into: &bytes) }
    #expect(try String(decoding: folder.target(ofLink: "link"), as: UTF8.self) == "/etc/passwd")
  }

  @Test("refuses a name that holds NUL instead of cutting it there")
  func nul() throws {
    try temporary.write("secret", "x")
    var bytes: [UInt8] = []
    #expect(throws: SystemError.self) { try folder.read("secret\0.png", into: &bytes) }
    #expect(throws: SystemError.self) { try folder.status(of: "secret\0") }
    #expect(throws: SystemError.self) { try Folder(at: "\(temporary.path)\0") }
  }

  @Test("lists its names in the order of their bytes, with kinds")
  func entries() throws {
    for name in ["b", "B", "a/x", "é", "ä", "10", "9"] { try temporary.write(name, "") }
    try FileManager.default.createSymbolicLink(atPath: "\(temporary.path)/link", withDestinationPath: "a")
    let entries = try folder.entries()
    #expect(entries.map(\.name) == ["10", "9", "B", "a", "b", "link", "ä", "é"])
    #expect(entries.map(\.kind) == [.file, .file, .file, .folder, .file, .symbolicLink, .file, .file])
    #expect(try folder.entries() == entries, "a second listing starts from the beginning")
  }

  @Test("gives names back to the system as they came, UTF-8 or not")
  func rawNames() throws {
    let file = Array("\(temporary.path)/\u{1}".utf8.dropLast()).map(CChar.init(bitPattern:)) + [-1, 0]
    close(open(file, O_CREAT | O_WRONLY, 0o600))
    let entry = try #require(try folder.entries().first)
    #expect(entry.name == nil)
    #expect(entry.bytes == [0xFF])
    #expect(try folder.status(of: entry)?.kind == .file)
    #expect(try folder.removeFile(entry))
    #expect(try folder.entries().isEmpty)
  }

  @Test("makes a new file and never overwrites one")
  func create() throws {
    let status = try folder.create("file", Array("new".utf8))
    #expect(status == (try folder.status(of: "file")))
    #expect(throws: SystemError(EEXIST, .write, "\(temporary.path)/file")) { try folder.create("file", [1]) }
    #expect(try temporary.read("file") == "new")
  }

  @Test("replaces a file in one step and leaves nothing beside it")
  func replace() throws {
    try temporary.write("file", "old")
    let old = try #require(try folder.status(of: "file"))
    try folder.replace("file", Array("newer".utf8), durably: true)
    #expect(try temporary.read("file") == "newer")
    #expect(try folder.status(of: "file")?.inode != old.inode)
    #expect(try folder.entries().count == 1)
    try folder.makeFolder("folder")
    #expect(throws: SystemError.self) { try folder.replace("folder", []) }
    #expect(try folder.entries().count == 2)
  }

  @Test("makes folders once, and says so when a file has the name")
  func makeFolders() throws {
    #expect(try folder.makeFolder("one"))
    #expect(try !folder.makeFolder("one"))
    try folder.makeFolders("one/two/three").create("file", [])
    #expect(try folder.folder("one/two/three").status(of: "file") != nil)
    try temporary.write("taken", "")
    #expect(throws: SystemError(EEXIST, .makeFolder, "\(temporary.path)/taken")) { try folder.makeFolder("taken") }
  }

  @Test("goes down no symbolic link and not up")
  func noWayOut() throws {
    try temporary.write("real/inner/file", "")
    try FileManager.default.createSymbolicLink(
      atPath: "\(temporary.path)/real/link", withDestinationPath: "\(temporary.path)/real/inner")
    #expect(throws: Never.self) { try folder.folder("real/inner") }
    #expect(throws: SystemError.self) { try folder.folder("real/link") }
    #expect(throws: SystemError.self) { try folder.folder("real/..") }
    #expect(throws: SystemError.self) { try folder.makeFolders("real/link/new") }
  }

  @Test("moves without replacing where that is asked for")
  func move() throws {
    try temporary.write("one", "1")
    try temporary.write("two", "2")
    #expect(throws: SystemError(EEXIST, .rename, "\(temporary.path)/one")) {
      try folder.move("one", to: folder, as: "two", replacing: false)
    }
    #expect(try temporary.read("two") == "2")
    try folder.move("one", to: folder, as: "two")
    #expect(try temporary.read("two") == "1")
    try folder.move("two", to: folder, as: "three", replacing: false)
    #expect(try folder.entries().map(\.name) == ["three"])
  }

  @Test("swaps two folders, and gives files second names")
  func exchangeAndLink() throws {
    try temporary.write("left/file", "left")
    try temporary.write("right/file", "right")
    try folder.exchange("left", with: folder, "right")
    #expect(try temporary.read("left/file") == "right")
    try folder.folder("left").link("file", to: folder, as: "again")
    #expect(try folder.status(of: "again")?.links == 2)
    #expect(throws: SystemError.self) { try folder.folder("left").link("file", to: folder, as: "again") }
  }

  @Test("removes what it is told and says whether it was there")
  func remove() throws {
    try temporary.write("folder/file", "")
    #expect(try !folder.removeFolderIfEmpty("folder"))
    #expect(try folder.folder("folder").removeFile("file"))
    #expect(try !folder.folder("folder").removeFile("file"))
    #expect(try folder.removeFolderIfEmpty("folder"))
    #expect(try !folder.removeFolderIfEmpty("folder"))
  }

  @Test("lets one holder at a time lock it")
  func lock() throws {
    let other = try Folder(at: temporary.path)
    #expect(try folder.lock())
    #expect(try !other.lock())
  }
}
