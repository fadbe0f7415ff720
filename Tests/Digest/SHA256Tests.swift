import Digest
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "gives the digests that FIPS 180-4's examples give",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func knownDigests(text: String, hex: String) { #expect(sha256(Array(text.utf8)).hex == hex) }

  @Test("gives the same digest however often one value is used again")
  func reuse() {
    let digests = SHA256()
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    for _ in 0..<3 {
      #expect(digests.digest(of: million).hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
      #expect(digests.digest(of: []) == sha256([]))
    }
  }

  @Test("gives the same digests on many threads at once")
  func threads() async {
    let digests = await withTaskGroup(of: [SHA256Digest].self) { group in
      for _ in 0..<8 { group.addTask { (0..<200).map { sha256([UInt8(truncatingIfNeeded: $0)]) } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(digests).count == 1)
    #expect(Set(digests.first ?? []).count == 200)
  }
}
