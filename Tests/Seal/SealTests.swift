import Seal
import Testing

@Suite("A signature")
struct SealTests {
  private let bytes = Array("the bundle's bytes\n".utf8)

  @Test("speaks for the bytes that were signed, and gives its comment") func roundTrip() throws {
    let key = SigningKey()
    let signature = try Signature(key.sign(bytes, comment: "file:中文.zip\thashed").text)
    #expect(signature.fault(for: bytes, by: key.publicKey) == nil)
    #expect(signature.comment == "file:中文.zip\thashed")
    #expect(signature.id == key.publicKey.id)
  }

  @Test("is the same for the same bytes, key and comment") func reproducible() throws {
    let key = SigningKey()
    #expect(try key.sign(bytes, comment: "x").text == key.sign(bytes, comment: "x").text)
    #expect(try key.sign(bytes, comment: "x") != key.sign(bytes, comment: "y"))
  }

  @Test("does not speak for other bytes, whichever bit was changed") func otherBytes() throws {
    let key = SigningKey()
    let signature = try key.sign(bytes, comment: "x")
    for at in bytes.indices {
      var other = bytes
      other[at] ^= 1 << (at % 8)
      #expect(signature.fault(for: other, by: key.publicKey) == .otherBytes)
    }
    #expect(signature.fault(for: bytes + [0], by: key.publicKey) == .otherBytes)
    #expect(signature.fault(for: [], by: key.publicKey) == .otherBytes)
  }

  @Test("does not speak for another comment") func otherComment() throws {
    let key = SigningKey()
    let text = try key.sign(bytes, comment: "build one").text.replacing("build one", with: "build two")
    #expect(try Signature(text).fault(for: bytes, by: key.publicKey) == .otherComment)
  }

  @Test("is by one key and no other, even one of the same number") func otherKey() throws {
    let (key, other) = (SigningKey(), SigningKey())
    let signature = try key.sign(bytes, comment: "x")
    #expect(signature.fault(for: bytes, by: other.publicKey) == .otherKey(key.publicKey.id))
    let forged = try forge(other.publicKey, number: key.publicKey)
    #expect(forged.id == key.publicKey.id)
    #expect(signature.fault(for: bytes, by: forged) == .otherBytes)
  }

  // A public key with another's number: the first 14 of its Base64 letters hold "Ed" and eight bytes, but for four bits.
  private func forge(_ key: PublicKey, number: PublicKey) throws -> PublicKey {
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/" {
      let line = String(number.line.prefix(13)) + String(letter) + String(key.line.dropFirst(14))
      let made = try PublicKey(line)
      if made.id == number.id, made != number { return made }
    }
    throw SealError.notAPublicKey
  }

  @Test(
    "is not read from what is none",
    arguments: ["", "x", "untrusted comment: x\n", "untrusted comment: x\n!!!\ntrusted comment: y\n???\n"])
  func notASignature(text: String) { #expect(throws: SealError.notASignature) { try Signature(text) } }

  @Test("in the old form is refused, since it signs the file and not a digest") func oldForm() throws {
    let text = try SigningKey().sign(bytes, comment: "x").text
    let lines = text.split(separator: "\n").map(String.init)
    let old = [lines[0], "RWQ" + lines[1].dropFirst(3), lines[2], lines[3]].joined(separator: "\n")
    #expect(throws: SealError.oldForm) { try Signature(old) }
  }

  @Test("takes no comment of two lines, nor one that minisign cannot read") func comments() {
    let key = SigningKey()
    #expect(throws: SealError.comment) { try key.sign(bytes, comment: "a\nb") }
    #expect(throws: SealError.comment) { try key.sign(bytes, comment: String(repeating: "a", count: 8_000)) }
    #expect(throws: Never.self) { try key.sign(bytes, comment: String(repeating: "a", count: 7_999)) }
  }

  @Test("is read whatever its lines end in") func lineEnds() throws {
    let key = SigningKey()
    let text = try key.sign(bytes, comment: "x").text.replacing("\n", with: "\r\n")
    #expect(try Signature(text).fault(for: bytes, by: key.publicKey) == nil)
  }
}
