import Auditing
import Foundation
import TestSupport
import Testing

/// Whatever the bytes, the audit ends, and what stands behind them in plain sight is found.
@Suite("Any bytes")
struct FuzzTests {
  private static let pieces = [
    "<", ">", "</", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE", "[", "]", "<svg>", "</svg>",
    "<math",
    "<script>", "</script>", "<style>", "</style>", "<title", "<noscript>", "<iframe srcdoc=", "<p style=", "\"", "'",
    "`",
    "${", "}", "{", "/", "//", "/*", "*/", "\\", "\\u{", "\\x", "\\75", "url(", "@import", "image-set(", ")", "(", "=",
    "&#x",
    "&#", "&colon;", "&amp", ";", ":", ",", " ", "\n", "\t", "href", "src", "on", "onclick=", "a", "https://",
    "data:text/html,",
    "data:text/css;base64,", "javascript:", "fetch", "localStorage", "+", "?.", "0", "9", "中", "\u{FEFF}", "\0",
    "<base href=",
    "<meta http-equiv=", "refresh content=", "content-security-policy content=", "<!ENTITY", "xml-stylesheet", "%3C",
    "%", "..",
  ]

  private func bytes(_ dice: inout SeededDice, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count {
      if Int.random(in: 0..<8, using: &dice) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &dice))
      } else {
        bytes += Array((FuzzTests.pieces.randomElement(using: &dice) ?? "").utf8)
      }
    }
    return bytes
  }

  @Test("are read to their end without a trap", arguments: ["x.html", "x.svg", "x.css", "x.js", "x.txt"])
  func neverTraps(path: String) {
    var dice = SeededDice(seed: UInt64(path.utf8.count) &* 31 &+ UInt64(path.utf8.last ?? 0))
    var findings = 0
    for round in 0..<1500 {
      let bytes = bytes(&dice, 1 + round % 60)
      findings += audit(path, bytes)?.count ?? 0
      findings += audit(path, [0xFF, 0xFE] + bytes)?.count ?? 0
    }
    #expect(findings > 0)
  }

  @Test("changed in a page of our own are read to their end") func mutated() throws {
    let page = try Data(contentsOf: URL(filePath: Place.repository + "/Tests/Sites/small/expected/en/index.html"))
    var dice = SeededDice(seed: 99)
    for _ in 0..<300 {
      var bytes = [UInt8](page)
      for _ in 0..<10 {
        let at = Int.random(in: bytes.indices, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + 20))
        default: bytes.insert(contentsOf: Array((FuzzTests.pieces.randomElement(using: &dice) ?? "").utf8), at: at)
        }
      }
      _ = audit("x.html", bytes)
    }
    let whole = try #require(audit("en/index.html", [UInt8](page)))
    #expect(!whole.isEmpty)
  }

  @Test("hide nothing that stands behind whole tags, rules or statements") func plainSight() {
    var dice = SeededDice(seed: 7)
    // What closes all that may be open before it.
    let html =
      "--!>-->]]>?>`'\">--></script></style></title></noscript></iframe></textarea></svg></math><img src=//x.example>"
    for round in 0..<500 {
      let before = bytes(&dice, 1 + round % 12).filter { $0 != 0xFE && $0 != 0xFF }
      let found = audit("x.html", before + Array(html.utf8)) ?? []
      #expect(found.contains { $0.subject.contains("//x.example") }, "\(String(decoding: before, as: UTF8.self))")
    }
  }

  @Test(
    "of one kind, however many, take no more than a moment",
    arguments: [
      "x.html", "x.svg", "x.css", "x.js",
    ])
  func linear(path: String) {
    let clock = ContinuousClock()
    for piece in [
      "<", "<a ", "<!--", "</script", "a=\"", "'", "\\", "/", "/*", "`${", "(", "[", "\"a\"+", "&#x41;", "url(", "//",
      "a:", "<svg>", "<p a=", "{", "/[", "://",
    ] {
      let bytes = Array(String(repeating: piece, count: 60_000 / piece.utf8.count).utf8)
      let time = clock.measure { _ = audit(path, bytes) }
      // A debug build takes half a second at most; what grows by the square takes much longer.
      #expect(time < .seconds(10), "\(piece)")
    }
  }
}
