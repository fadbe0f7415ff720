import Search
import Testing

@Suite("Hostile pages")
struct HostileTests {
  private func index(_ text: String, title: String = "題") throws -> SearchIndex {
    try SearchIndex.build(count: 2, parallel: Order.forwards.run) { number, buffer in
      buffer += number == 1 ? Array(text.utf8) : Array("別的".utf8)
      return SearchPage(url: "\(number)", title: number == 1 ? title : "另", summary: "")
    }
  }

  @Test func fiftyThousandOfOneCharacter() throws {
    let index = try index(String(repeating: "哈", count: 50_000) + "完")
    #expect(index.found("哈") == [1])
    #expect(index.found("哈哈哈哈哈哈哈") == [1])
    #expect(index.found("哈哈完") == [1])
    #expect(index.found("完哈").isEmpty)
  }

  @Test func fiveMegabytesInOneBlock() throws {
    let text = String(repeating: "這是很長的一行，", count: 208_000) + "尾巴"
    #expect(text.utf8.count > 4_900_000)
    let index = try index(text)
    #expect(index.found("很長的一行") == [1])
    #expect(index.found("尾巴") == [1])
    #expect(index.found("行這").isEmpty)
  }

  @Test func fiveMegabytesInOneWord() throws {
    let index = try index(String(repeating: "x", count: 5_000_000) + " end")
    #expect(index.found(String(repeating: "x", count: 100)) == [1])
    #expect(index.found("end") == [1])
    #expect(index.size < 2000)
  }

  @Test func moreWordsThanPositions() throws {
    let text = String(repeating: "a,", count: 1_600_000) + "z. zebra crossing"
    let index = try index(text)
    #expect(index.found("a") == [1])
    #expect(index.found("zebra") == [1])
    #expect(index.found("crossing") == [1])
  }

  @Test func fiftyThousandDifferentWordsAndBlocks() throws {
    let index = try index((0..<50_000).map { "#w\($0)字" }.joined(separator: "\n").replacing("#", with: "\u{1}"))
    #expect(index.found("w4999字") == [1])
    #expect(index.found("w49999") == [1])
    #expect(index.found("字w1").isEmpty)
  }

  @Test func charactersThatAreNoText() throws {
    let signs = "\u{0}\u{1}\u{1F}學\u{0}習\u{FFFF}a\u{10FFFF}b 👨‍👩‍👧 "
    let index = try index(signs + "\u{202E}עברית\u{202C} العَرَبِيَّة é\u{301}\u{301}\u{301}")
    #expect(index.found("學") == [1])
    #expect(index.found("學習").isEmpty)
    #expect(index.found("ab").isEmpty)
    #expect(index.found("עברית") == [1])
    #expect(index.found("العربية") == [1])
    #expect(index.found("e") == [1])
    #expect(index.found("👨‍👩‍👧").isEmpty)
  }

  @Test func bytesThatAreNoUTF8() throws {
    let bytes: [UInt8] =
      [0xE5, 0xAD, 0x41, 0xFF, 0xC0, 0x80, 0x42] + [0xED, 0xA0, 0x80, 0x43, 0xF7, 0xBF, 0xBF, 0xBF, 0x44, 0xE5]
    let index = try SearchIndex.build(count: 1, parallel: Order.forwards.run) { _, text in
      text = bytes
      return SearchPage(url: "", title: "", summary: "")
    }
    for letter in ["a", "b", "c", "d"] { #expect(index.found(letter) == [0], "\(letter)") }
  }

  @Test(arguments: [
    "", " ", "\u{0}", "\u{301}", "\"", "</script>", "%00", "\u{200B}", String(repeating: "學", count: 3000),
  ])
  func queriesThatAskForNothing(_ query: String) throws {
    #expect(try index("學習</scrip>").found(query).isEmpty)
  }

  @Test func marksWithoutEnd() throws {
    let index = try index("e" + String(repeating: "\u{301}", count: 50_000) + "nd ﷺ")
    #expect(index.found("end") == [1])
    #expect(index.found("صلى الله") == [1])
  }
}
