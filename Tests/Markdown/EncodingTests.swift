import Markdown
import Testing

@Suite struct EncodingTests {
  @Test func skipsAByteOrderMark() {
    let reading = Reading([0xEF, 0xBB, 0xBF] + Array("# a\n\n[x](file:y)\n".utf8))
    #expect(reading.html.hasPrefix("<h1 id=\"a\">a</h1>"))
    #expect(reading.marks == ["[x](file:y)"])
    #expect(Reading([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("- a [x](file:y)\n".utf8)).marks == ["[x](file:y)"])
  }

  @Test func replacesBytesThatAreNotUTF8() throws {
    let reading = Reading(Array("a".utf8) + [0xFF, 0xE4, 0xB8, 0x62, 0xC0, 0x80, 0xED, 0xA0, 0x80] + Array("\n".utf8))
    #expect(Set(reading.ids) == ["invalid-utf-8"])
    #expect(reading.diagnostics.first?.span?.range == 1..<2)
    #expect(reading.diagnostics.dropFirst().first?.span?.range == 2..<4)
    #expect(reading.html == "<p>a\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}</p>\n")
    #expect(String(validating: reading.document.text, as: UTF8.self) != nil)
  }

  @Test func replacesNUL() {
    let reading = Reading("a\0b [x](file:y)\n")
    #expect(reading.ids == ["nul-byte", "link-scheme"])
    #expect(reading.marks == ["\0", "[x](file:y)"])
    #expect(reading.html == "<p>a\u{FFFD}b x</p>\n")
  }

  @Test(arguments: ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"])
  func reportsCharactersThatTurnTheDirection(_ character: String) {
    let reading = Reading("a\(character)b\n")
    #expect(reading.ids == ["bidi-control"])
    #expect(reading.marks == [character])
    #expect(Reading("`\(character)`\n").ids == ["bidi-control"])
    let scalar = character.unicodeScalars.first?.value ?? 0
    #expect(Reading("para\n\n> a &#\(scalar); b\n").ids == ["bidi-control"])
    #expect(Reading("para\n\n> a &#\(scalar); b\n").marks == ["a &#\(scalar); b"])
  }

  @Test func allowsOtherMarksAndScripts() {
    #expect(Reading("a\u{200E}b \u{200F}c \u{2014} 中文 عربي &#8206; 한국어 \u{1F600}\n").ids.isEmpty)
  }

  @Test func readsEveryLineEnd() {
    for end in ["\n", "\r\n", "\r"] {
      let reading = Reading(
        ["# a", "", "| b |", "|---|", "| [c](file:d) |", "", "> [!NOTE]", "> e", ""].joined(separator: end))
      #expect(reading.marks == ["[c](file:d)"])
      #expect(reading.nodes(.tableCell).count == 2)
      #expect(reading.nodes(.callout).count == 1)
      #expect(!reading.html.contains("\r"))
    }
  }
}
