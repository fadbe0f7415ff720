import Archive
import Foundation
import TestSupport
import Testing

@Suite("A zip that compresses nothing") struct StoredZipTests {
  private let files = [
    ZipFile("mimetype", bytes: Array("text/x".utf8)), ZipFile("a/中.txt", bytes: Array("你好".utf8)),
    ZipFile("b", bytes: []),
  ]

  @Test func givesBackWhatWentInInItsOrder() throws {
    var read: [(String, [UInt8])] = []
    try unzip(try storedZip(files)) { read.append(($0, $1)) }
    #expect(read.map(\.0) == ["mimetype", "a/中.txt", "b"])
    #expect(read.map(\.1) == [Array("text/x".utf8), Array("你好".utf8), []])
  }

  @Test func isTheSameEachTimeAndPlain() throws {
    let bytes = try storedZip(files)
    #expect(try storedZip(files) == bytes)
    #expect(Array(bytes[30..<44]) == Array("mimetypetext/x".utf8))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "python3 is not here"))
  func anotherProgramFindsItWhole() throws {
    let folder = try TemporaryFolder()
    try Data(try storedZip(files)).write(to: URL(filePath: folder.path + "/a.zip"))
    let script = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())"
    let outcome = try Tool.run(
      "/usr/bin/python3", ["-c", script, folder.path + "/a.zip"], environment: ["LC_ALL": "C.UTF-8"])
    #expect(outcome.output == "None ['mimetype', 'a/中.txt', 'b']\n")
  }

  @Test func refusesPathsThatLeadOutAndNamesThatComeTwice() {
    #expect(throws: ZipError.self) { try storedZip([ZipFile("../a", bytes: [])]) }
    #expect(throws: ZipError.twice("a")) { try storedZip([ZipFile("a", bytes: []), ZipFile("a", bytes: [])]) }
  }
}
