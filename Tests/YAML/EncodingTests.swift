import Diagnostics
import Testing
import YAML

@Suite struct EncodingTests {
  func faults(_ bytes: [UInt8]) -> [String] {
    parse(bytes, file: "t.yml").diagnostics.map { "\($0.span?.start ?? -1)..<\($0.span?.end ?? -1) \($0.id)" }
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x41], [0xE0, 0x80, 0x80], [0xE6, 0xBC],
      [0xE6, 0xBC, 0x41],
      [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE],
      [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func refusesAByteThatIsNotUTF8(broken: [UInt8]) {
    #expect(faults(Array("漢: ".utf8) + broken + Array("\nb: c\n".utf8)) == ["5..<6 invalid-utf8"])
    #expect(faults(Array("漢: ".utf8) + broken) == ["5..<6 invalid-utf8"])
  }

  @Test(
    arguments: [
      (0x00, "U+0000", 1), (0x08, "U+0008", 1), (0x0B, "U+000B", 1), (0x1B, "U+001B", 1), (0x7F, "U+007F", 1),
      (0x80, "U+0080", 2), (0x9F, "U+009F", 2), (0xFFFE, "U+FFFE", 3), (0xFFFF, "U+FFFF", 3),
    ] as [(UInt32, String, Int)])
  func refusesAControlCharacter(scalar: UInt32, name: String, length: Int) throws {
    let character = String(try #require(Unicode.Scalar(scalar)))
    let parsed = parse(Array("漢: \(character)x".utf8), file: "t.yml")
    #expect(parsed.node == nil)
    #expect(parsed.diagnostics.map(\.id) == ["control-character"])
    #expect(parsed.diagnostics.map(\.span) == [Span(5, 5 + length)])
    #expect(parsed.diagnostics.map(\.message) == ["the control character \(name) must not stand here"])
  }

  @Test(arguments: [0x85, 0xA0, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF, 0x200B, 0x202E] as [UInt32])
  func readsEveryOtherCharacter(scalar: UInt32) throws {
    let character = String(try #require(Unicode.Scalar(scalar)))
    #expect(faults(Array("漢: 'x\(character)x'".utf8)) == [])
    if scalar != 0x85 { #expect(read("漢: 'x\(character)x'") == "{漢: 'x\(character)x'}") }
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0xFF, 0xFE]] as [[UInt8]])
  func refusesUTF16(bytes: [UInt8]) {
    #expect(faults(bytes) == ["0..<2 utf-16"])
    #expect(parse(bytes, file: "t.yml").diagnostics.map(\.fix) == ["save the file as UTF-8"])
  }

  @Test func readsAByteOrderMarkAsNothing() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(spoken(parse(mark + Array("a: b".utf8), file: "t.yml").node) == "{a: b}")
    #expect(spoken(parse(mark, file: "t.yml").node) == "null")
    #expect(faults(mark + Array("a: b: c".utf8)) == ["7..<8 yaml-syntax"])
  }
}
