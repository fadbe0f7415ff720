import Archive
import Foundation
import TestSupport
import Testing

@Suite("A zip")
struct ZipTests {
  private let texts = ["index.html": "<p>hello</p>\n", "中文/頁.html": "你好\n", "a/é.txt": "", "a.b": "x"]

  private func packed(_ texts: [String: String]) throws -> [UInt8] {
    try zip(texts.map { ZipFile($0.key, bytes: Array($0.value.utf8)) })
  }

  private func unpacked(_ zip: [UInt8]) throws -> [String: String] {
    var texts: [String: String] = [:]
    try unzip(zip) { texts[$0] = String(decoding: $1, as: UTF8.self) }
    return texts
  }

  @Test("gives back what went in") func roundTrip() throws {
    #expect(try unpacked(packed(texts)) == texts)
  }

  @Test("has its files in the order of their paths' bytes, whatever order they came in") func order() throws {
    let files = texts.map { ZipFile($0.key, bytes: Array($0.value.utf8)) }.sorted { $0.path < $1.path }
    #expect(try zip(files) == zip(files.reversed()))
    var paths: [String] = []
    try unzip(try zip(files)) { path, _ in paths.append(path) }
    #expect(paths == ["a.b", "a/é.txt", "index.html", "中文/頁.html"])
  }

  @Test(
    "is read by unzip, Chinese names too, with times that name no day",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip"), "unzip is not here"))
  func unzipReadsIt() throws {
    let folder = try TemporaryFolder()
    try Data(packed(texts)).write(to: URL(filePath: folder.path + "/x.zip"))
    let outcome = try Tool.run(
      "/usr/bin/unzip", ["-q", folder.path + "/x.zip", "-d", folder.path + "/out"], environment: ["LC_ALL": "C.UTF-8"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for (path, text) in texts { #expect(try folder.read("out/\(path)") == text) }
    for zone in ["Asia/Taipei", "America/Los_Angeles"] {
      let list = try Tool.run("/usr/bin/unzip", ["-Z", "-T", folder.path + "/x.zip"], environment: ["TZ": zone]).output
      #expect(list.split(separator: "\n").count { $0.contains(" 19800101.000000 ") } == texts.count, "\(list)")
    }
  }

  @Test("is deflated, and so much smaller than what repeats itself") func deflated() throws {
    let text = String(repeating: "the same line again\n", count: 1000)
    #expect(try packed(["x": text]).count < text.utf8.count / 50)
  }

  @Test(
    "is not made with a path that leads elsewhere",
    arguments: ["", "/etc/passwd", "../x", "a/../x", "a//b", "..\\x", "C:x", "a\nb", "./x"])
  func hostilePaths(path: String) throws {
    #expect(throws: ZipError.self) { try zip([ZipFile(path, bytes: [])]) }
    let hostile = RawZip.bytes([.init(path: Array(path.utf8))])
    #expect(throws: ZipError.self) { try unzip(hostile) { _, _ in Issue.record("visited") } }
  }

  @Test("is not made with a path twice, and refused with one") func twice() throws {
    #expect(throws: ZipError.twice("x")) { try zip([ZipFile("x", bytes: []), ZipFile("x", bytes: [1])]) }
    let file = RawZip.File(path: Array("x".utf8))
    #expect(throws: ZipError.twice("x")) { try unzip(RawZip.bytes([file, file])) { _, _ in } }
  }

  @Test("is refused with a link, a folder or a device in it", arguments: [0o120777, 0o040755, 0o020644])
  func notAFile(mode: UInt32) throws {
    let link = RawZip.File(path: Array("x".utf8), bytes: Array("/etc/passwd".utf8), mode: mode)
    #expect(throws: ZipError.self) { try unzip(RawZip.bytes([link])) { _, _ in Issue.record("visited") } }
  }

  @Test("written by hand is read, so that those above are refused for what they are") func control() throws {
    let file = RawZip.File(path: Array("中/x".utf8), bytes: Array("hello".utf8))
    #expect(try unpacked(RawZip.bytes([file])) == ["中/x": "hello"])
  }

  @Test("whose names are no UTF-8 is refused") func names() throws {
    let file = RawZip.File(path: [0x61, 0xFF, 0xFE], isUTF8: false)
    #expect(throws: ZipError.self) { try unzip(RawZip.bytes([file])) { _, _ in Issue.record("visited") } }
  }

  @Test("that fills the memory is refused before it has") func bomb() throws {
    let bomb = try zip([ZipFile("x") { $0 += [UInt8](repeating: 0, count: 30_000_000) }])
    #expect(bomb.count < 40_000)
    #expect(throws: ZipError.tooLarge("x")) { try unzip(bomb) { _, _ in Issue.record("visited") } }
    var limits = ZipLimits()
    limits.ratio = 2000
    limits.file = 29_999_999
    #expect(throws: ZipError.tooLarge("x")) { try unzip(bomb, limits: limits) { _, _ in } }
    limits.file = 30_000_000
    var size = 0
    try unzip(bomb, limits: limits) { size = $1.count }
    #expect(size == 30_000_000)
    limits.files = 0
    #expect(throws: ZipError.tooMany(0)) { try unzip(bomb, limits: limits) { _, _ in } }
  }

  @Test("with a program before it, or cut short anywhere, is refused or gives whole files") func damaged() throws {
    let whole = try packed(texts)
    #expect(throws: ZipError.notAZip) { try unzip(Array("#!/bin/sh\n".utf8) + whole) { _, _ in } }
    #expect(throws: ZipError.notAZip) { try unzip([]) { _, _ in } }
    for count in stride(from: 0, to: whole.count, by: 7) {
      #expect(throws: ZipError.self, "\(count)") { try unzip(Array(whole.prefix(count))) { _, _ in } }
    }
  }

  @Test("with changed bytes never gives a file's bytes that went in wrong") func flipped() throws {
    let whole = try packed(["a.html": String(repeating: "some text ", count: 50), "b.html": "more"])
    var refused = 0
    for at in whole.indices {
      var bytes = whole
      bytes[at] ^= 0x10
      do {
        try unzip(bytes) { path, bytes in
          let isKnown = bytes.count == 500 || bytes == Array("more".utf8)
          #expect(isKnown, "byte \(at), \(path)")
        }
      } catch is ZipError { refused += 1 }
    }
    // Times, permissions and the like may change; most bytes may not.
    #expect(refused > whole.count / 3, "\(refused) of \(whole.count)")
  }

  @Test("is told of in a sentence that steers no terminal") func words() {
    let error = ZipError.path("a\u{1B}[2Jb", fault: "holds a control character")
    #expect(!error.description.contains("\u{1B}"))
    #expect(error.description.contains("do not unpack it"))
  }
}
