import Digest
import Testing

@Suite("A digest")
struct SHA256DigestTests {
  private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test("comes back from its hexadecimal digits, in capitals too")
  func hexadecimal() throws {
    let digest = try #require(SHA256Digest(hex: abc))
    #expect(digest == sha256(Array("abc".utf8)))
    #expect(SHA256Digest(hex: abc.uppercased()) == digest)
    #expect(digest.hex == abc)
    var line = Array("sum ".utf8)
    digest.appendHex(to: &line)
    #expect(String(decoding: line, as: UTF8.self) == "sum \(abc)")
  }

  @Test("is not made from anything but 64 hexadecimal digits", arguments: ["", "ba78", "g", " ", "-", "é"])
  func notHexadecimal(tail: String) {
    #expect(SHA256Digest(hex: abc.dropLast() + tail) == nil)
    #expect(SHA256Digest(hex: abc + tail + tail) == nil || tail.isEmpty)
    #expect(SHA256Digest(hex: tail) == nil)
  }

  @Test("comes back from its bytes, of which there are 32")
  func bytes() {
    let digest = sha256([1, 2, 3])
    #expect(digest.bytes.count == SHA256Digest.size)
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
    #expect(SHA256Digest(bytes: digest.bytes.dropLast()) == nil)
    #expect(SHA256Digest(bytes: digest.bytes + [0]) == nil)
  }

  @Test("is written in Base64 as a security policy wants it")
  func base64() {
    // printf abc | openssl dgst -sha256 -binary | base64
    #expect(sha256(Array("abc".utf8)).base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test("differs from others and counts as one with its like")
  func equality() {
    #expect(sha256([1]) != sha256([2]))
    #expect(Set([sha256([1]), sha256([1]), sha256([2])]).count == 2)
  }
}
