import Foundation
import TestSupport
import Testing

@testable import Search

@Suite("Folding")
struct FoldingTests {
  @Test(arguments: [
    ("ＬＩＮＥ", "line"), ("Đặng", "dang"), ("D\u{323}a\u{306}\u{323}ng", "dang"), ("Straße", "strasse"),
    ("ÆRØ", "aero"), ("ﬁn", "fin"), ("co\u{AD}op", "coop"), ("a\u{200B}b", "ab"), ("２０２４", "2024"), ("e\u{301}", "e"),
    ("Ёлка", "елка"), ("ΣΑΣ", "σασ"), ("x\u{FE0F}", "x"),
  ])
  func makesWordsAlike(_ written: String, _ plain: String) {
    #expect(told(written) == told(plain))
    #expect(!told(plain).isEmpty)
  }

  @Test(arguments: [
    ("ｶﾞ", "ガ"), ("か\u{3099}", "が"), ("ハ\u{309A}", "パ"), ("ᄒ\u{1161}\u{11AB}", "한"), ("가\u{11A8}", "각"),
    ("學\u{FE00}習", "學習"), ("學\u{200B}習", "學習"), ("六\u{3000}", "六"), ("\u{F9D1}", "六"), ("\u{2F38}", "弓"),
  ])
  func makesCharactersAlike(_ written: String, _ plain: String) {
    #expect(told(written) == told(plain))
    #expect(told(plain).hasPrefix("0g"))
  }

  @Test(arguments: [("か", "が"), ("は", "ば"), ("台", "臺"), ("ㄅ", "ㄆ"), ("d", "t"), ("o", "0")])
  func keepsWhatIsDifferentApart(_ one: String, _ other: String) { #expect(told(one) != told(other)) }

  @Test func cutsTextsAsTheBrowserDoes() throws {
    let path = Place.repository + "/Tests/Search/Fixtures/folding.txt"
    let lines = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self).split(separator: "\n")
    #expect(lines.count > 1500)
    for line in lines {
      let halves = line.split(separator: "\t", omittingEmptySubsequences: false)
      try #require(halves.count == 2)
      var text = String.UnicodeScalarView()
      for point in halves[0].split(separator: ".") {
        text.append(try #require(UInt32(point, radix: 16).flatMap(Unicode.Scalar.init)))
      }
      #expect(told(String(text)) == String(halves[1]), "\(halves[0])")
    }
  }

  @Test(.enabled(if: Tool.path("node") != nil, "needs node"))
  func foldsEveryCharacterAsTheBrowserDoes() throws {
    let script = Place.repository + "/Tests/Search/Fixtures/folding-vectors.js"
    // A prime step: in a debug build all of them take minutes.
    let step: UInt32 = 97
    let lines = String(decoding: try Tool.run("node", [script, "\(step)"]), as: UTF8.self).split(separator: "\n")
    let scalars = stride(from: UInt32(0x20), to: 0x110000, by: Int(step)).compactMap(Unicode.Scalar.init)
    try #require(lines.count == scalars.count)
    let different = zip(scalars, lines).filter { scalar, line in
      ["", "a", "學", "か", "ᄀ", "가"].map { told("\($0)\(scalar)學b") }.joined(separator: "|") != line
    }
    // The two may know different versions of Unicode.
    #expect(different.count < 5, "\(different.prefix(5))")
  }
}
