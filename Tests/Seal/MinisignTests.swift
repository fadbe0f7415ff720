import Foundation
import Seal
import TestSupport
import Testing

/// Debian's minisign, held against ours.
@Suite(
  "minisign", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/minisign"), "minisign is not here"))
struct MinisignTests {
  private let folder: TemporaryFolder
  private let quick = KeyStrength(operations: 0, memory: 0)

  init() throws { folder = try TemporaryFolder() }

  private func minisign(_ words: String..., input: String = "") throws -> Tool.Outcome {
    try Tool.run("/usr/bin/minisign", words, input: Array(input.utf8))
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  @Test("accepts our signatures, and refuses them for other bytes", arguments: ["", "x", "你好\n"])
  func acceptsOurs(text: String) throws {
    let key = SigningKey()
    try folder.write("file", text)
    try folder.write("key.pub", key.publicKey.text)
    try folder.write("file.minisig", try key.sign(Array(text.utf8), comment: "build:0123\tfile:檔案.zip\thashed").text)
    let outcome = try minisign("-V", "-p", path("key.pub"), "-m", path("file"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Signature and comment signature verified"))
    #expect(outcome.output.contains("檔案.zip"))
    #expect(try minisign("-H", "-V", "-P", key.publicKey.line, "-m", path("file")).status == 0)
    try folder.write("file", text + "!")
    #expect(try minisign("-V", "-p", path("key.pub"), "-m", path("file")).status == 1)
  }

  @Test("makes signatures that we accept, and whose changed comments we do not") func weAcceptTheirs() throws {
    #expect(try minisign("-G", "-W", "-p", path("key.pub"), "-s", path("key")).status == 0)
    try folder.write("file", "hello\n")
    #expect(try minisign("-S", "-s", path("key"), "-m", path("file"), "-t", "a comment").status == 0)
    let key = try PublicKey(folder.read("key.pub"))
    let signature = try Signature(folder.read("file.minisig"))
    #expect(signature.comment == "a comment")
    #expect(signature.fault(for: Array("hello\n".utf8), by: key) == nil)
    #expect(signature.fault(for: Array("hullo\n".utf8), by: key) == .otherBytes)
    let other = try Signature(folder.read("file.minisig").replacing("a comment", with: "A comment"))
    #expect(other.fault(for: Array("hello\n".utf8), by: key) == .otherComment)
  }

  @Test("makes keys without a password that sign here as they sign there") func theirKey() throws {
    #expect(try minisign("-G", "-W", "-p", path("key.pub"), "-s", path("key")).status == 0)
    let key = try SecretKey(folder.read("key"))
    #expect(!key.hasPassword)
    let open = try key.unlock([])
    #expect(try open.publicKey == PublicKey(folder.read("key.pub")))
    try folder.write("file", "hello\n")
    #expect(try minisign("-S", "-s", path("key"), "-m", path("file"), "-t", "same").status == 0)
    let theirs = try folder.read("file.minisig").split(separator: "\n")
    let ours = try open.sign(Array("hello\n".utf8), comment: "same").text.split(separator: "\n")
    #expect(theirs.dropFirst() == ours.dropFirst())
    var damaged = Array(try folder.read("key"))
    damaged[damaged.count - 80] = damaged[damaged.count - 80] == "A" ? "B" : "A"
    #expect(throws: SealError.notASecretKey) { try SecretKey(String(damaged)).unlock([]) }
  }

  @Test("opens our secret keys with their password") func opensOurs() throws {
    let key = SigningKey()
    try folder.write("key", try SecretKey(key, password: Array("pass".utf8), strength: quick).text)
    try folder.write("file", "hello\n")
    let outcome = try minisign("-S", "-s", path("key"), "-m", path("file"), input: "pass\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let signature = try Signature(folder.read("file.minisig"))
    #expect(signature.fault(for: Array("hello\n".utf8), by: key.publicKey) == nil)
    #expect(try minisign("-S", "-s", path("key"), "-m", path("file"), input: "other\n").status != 0)
  }
}
