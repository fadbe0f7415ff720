import Diagnostics
import Testing
import YAML

@Suite struct AliasTests {
  @Test(arguments: [
    ("a: &x 1\nb: *x", "{a: 1, b: 1}"), ("a: &x [1, {b: c}]\nd: *x", "{a: [1, {b: c}], d: [1, {b: c}]}"),
    ("a: &x 1\nb: &x 2\nc: *x", "{a: 1, b: 2, c: 2}"), ("a: &k b\n*k : c", "{a: b, b: c}"),
    ("&k a: *k", "{a: a}"), ("a: &x\nb: *x", "{a: null, b: null}"), ("a: &x |\n  b\nc: *x", "{a: 'b\n', c: 'b\n'}"),
  ])
  func repeatAValue(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("漢: *x", ["1:4 yaml-unknown-alias «*x»"], "{漢: null}"),
    ("*x : 漢\nb: c", ["1:1 yaml-unknown-alias «*x»"], "{b: c}"),
    ("&漢", ["1:2 yaml-syntax «漢»"], "nothing"),
    ("漢: &a [1, *a]", ["1:11 yaml-recursive-alias «*a»"], "{漢: [1, null]}"),
    ("&a {b: {c: *a}}", ["1:12 yaml-recursive-alias «*a»"], "{b: {c: null}}"),
    ("a: &a [1]\n*a : 2", ["2:1 yaml-key-not-text «*a»"], "{a: [1]}"),
  ])
  func areReportedWhereTheyStandForNothing(text: String, expected: [String], rest: String) {
    let parsed = parse(Array(text.utf8), file: "t.yml")
    #expect(lines(parsed.diagnostics, in: text) == expected)
    #expect(spoken(parsed.node) == rest)
  }

  @Test func suggestTheNearestName() {
    let parsed = parse(Array("- &contact a\n- *contcat".utf8), file: "t.yml")
    #expect(parsed.diagnostics.map(\.fix) == ["did you mean '*contact'?"])
  }

  @Test func mayNotGrowWithoutBound() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, earlier) in zip("bcdefghi", "abcdefgh") {
      text += "\(name): &\(name) [\(Array(repeating: "*\(earlier)", count: 10).joined(separator: ", "))]\n"
    }
    // a to d and the key e hold 12,349 values, and each *d 11,111: the eighth leads past 100,000.
    let parsed = parse(Array(text.utf8), file: "t.yml")
    #expect(parsed.node == nil)
    #expect(lines(parsed.diagnostics, in: text) == ["5:36 yaml-too-large «*d»"])
  }

  @Test func mayNotNestDeeperThanOneHundredLevels() {
    var text = "- &a0 [x]\n"
    for level in 1...120 { text += "- &a\(level) [*a\(level - 1)]\n" }
    let parsed = parse(Array(text.utf8), file: "t.yml")
    #expect(parsed.node == nil)
    #expect(lines(parsed.diagnostics, in: text) == ["100:9 yaml-too-deep «*a98»"])
  }

  @Test func mayNotRepeatMoreThanTenMillionBytes() {
    let text = "- &a " + String(repeating: "x", count: 1_000_000) + String(repeating: "\n- *a", count: 20)
    let parsed = parse(Array(text.utf8), file: "t.yml")
    #expect(parsed.node == nil)
    #expect(lines(parsed.diagnostics, in: text) == ["12:3 yaml-too-large «*a»"])
  }
}
