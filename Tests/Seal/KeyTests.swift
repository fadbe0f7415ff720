import Seal
import Testing

@Suite("A key")
struct KeyTests {
  // The least that scrypt knows, so that a test takes a moment.
  private let quick = KeyStrength(operations: 0, memory: 0)
  private let password = Array("correct horse".utf8)

  @Test("comes back from its file with its password, and with no other") func roundTrip() throws {
    let key = SigningKey()
    let text = try SecretKey(key, password: password, strength: quick).text
    let read = try SecretKey(text)
    #expect(read.text == text)
    #expect(read.hasPassword)
    #expect(try read.unlock(password).publicKey == key.publicKey)
    #expect(throws: SealError.wrongPassword) { try read.unlock(Array("correct horses".utf8)) }
    #expect(throws: SealError.wrongPassword) { try read.unlock([]) }
    let signature = try read.unlock(password).sign([1, 2], comment: "x")
    #expect(signature.fault(for: [1, 2], by: key.publicKey) == nil)
  }

  @Test("is never written down the same way twice, and never without a password") func salted() throws {
    let key = SigningKey()
    #expect(
      try SecretKey(key, password: password, strength: quick).text
        != SecretKey(key, password: password, strength: quick).text)
    #expect(throws: SealError.emptyPassword) { try SecretKey(key, password: [], strength: quick) }
  }

  @Test("is found damaged, whichever letter of its file was changed") func damaged() throws {
    let text = try SecretKey(SigningKey(), password: password, strength: quick).text
    let start = try #require(text.firstIndex(of: "\n"))
    let letters = Array(text)
    let first = text.distance(from: text.startIndex, to: start) + 1
    // By fives, since each takes scrypt's time; limits that are nearly the same, in letters 50 to 71, mean the same.
    for at in stride(from: first, to: letters.count - 1, by: 5) where !(50..<72).contains(at - first) {
      var other = letters
      other[at] = letters[at] == "A" ? "B" : "A"
      #expect(throws: SealError.self, "letter \(at - first)") { try SecretKey(String(other)).unlock(password) }
    }
  }

  @Test("whose file asks for all the memory there is is refused") func tooStrong() throws {
    let key = try SecretKey(SigningKey(), password: password, strength: KeyStrength(operations: 0, memory: 0)).text
    // Bytes 46 to 53 are the limit of memory: Base64 letters 61 and 62 lie within it, and letter 70 in its top.
    var letters = Array(key.split(separator: "\n")[1])
    letters[70] = "z"
    let text = "untrusted comment: x\n\(String(letters))\n"
    #expect(throws: SealError.tooStrong) { try SecretKey(text) }
  }

  @Test("is read from its whole public file, or from the line that people pass on") func publicKey() throws {
    let key = SigningKey().publicKey
    #expect(try PublicKey(key.text) == key)
    #expect(try PublicKey(key.line) == key)
    #expect(key.line.count == 56)
    #expect(key.line.hasPrefix("RW"))
    #expect("\(key.id)".count == 16)
  }

  @Test(
    "is not read from what is none",
    arguments: ["", "x", "untrusted comment: x", "untrusted comment: x\nRWQ=\n", "untrusted comment: x\n\n\n"])
  func notAKey(text: String) {
    #expect(throws: SealError.notAPublicKey) { try PublicKey(text) }
    #expect(throws: SealError.notASecretKey) { try SecretKey(text) }
  }
}
