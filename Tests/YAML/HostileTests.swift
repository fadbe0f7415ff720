import Diagnostics
import Testing
import YAML

/// Texts that would take a careless reader's stack, memory or time; each ends in a diagnostic or a value.
@Suite struct HostileTests {
  func fault(_ text: String) -> String {
    let parsed = parse(Array(text.utf8), file: "t.yml")
    guard let finding = parsed.diagnostics.first, parsed.node == nil, parsed.diagnostics.count == 1 else {
      return "none"
    }
    return "\(finding.span?.start ?? -1) \(finding.id)"
  }

  func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    ("[", "100 yaml-too-deep"), ("{", "100 yaml-too-deep"), ("- ", "200 yaml-too-deep"), ("? ", "200 yaml-too-deep"),
    ("[{a: ", "250 yaml-too-deep"), ("- [", "3 yaml-syntax"), ("[[],", "397 yaml-too-deep"),
  ])
  func tenThousandLevelsAreTooDeep(opening: String, expected: String) {
    if opening == "? " || opening == "{" {
      // Each level is a key of the one before as well, which is a fault of its own.
      let parsed = parse(Array(times(10_000, opening).utf8), file: "t.yml")
      #expect(parsed.node == nil)
      #expect(parsed.diagnostics.last.map { "\($0.span?.start ?? -1) \($0.id)" } == expected)
    } else {
      #expect(fault(times(10_000, opening)) == expected)
    }
  }

  @Test func oneHundredLevelsAreNotTooDeep() {
    #expect(read(times(100, "[") + times(100, "]")) == times(100, "[") + times(100, "]"))
    #expect(fault(times(101, "[") + times(101, "]")) == "100 yaml-too-deep")
  }

  @Test(arguments: [
    "[", "{", "- ", "? ", "[[],", "&a ", "*a ", "\"", "'", ": ", "\t", "%TAG !a! x\n", "---\n", "- - a\n",
  ])
  func aHalfMegabyteOfOneThingEnds(part: String) {
    // An odd count, so that quotation marks do not pair.
    let count = 500_000 / part.utf8.count | 1
    #expect(parse(Array(times(count, part).utf8), file: "t.yml").diagnostics.isEmpty == false)
    #expect(parse(Array(("a: 1\n...\n" + times(count, part)).utf8), file: "t.yml").diagnostics.isEmpty == false)
  }

  @Test func aHundredThousandValuesAreTooMany() {
    #expect(fault("[" + times(99_999, "a,") + "]") == "none")
    #expect(fault("[" + times(100_001, "a,") + "]") == "200001 yaml-too-large")
    #expect(fault(times(101_000, "- a\n")) == "400002 yaml-too-large")
  }

  @Test func fiveMegabytesInOneTextAreRead() {
    let text = times(1_700_000, "漢")
    var fields = opened("a: \(text)")
    #expect(fields.string("a") == text)
    #expect(fields.finish() == [])
  }

  @Test func aKeyOfFiveMegabytesIsAFault() {
    #expect(fault(times(5_000_000, "x") + ": a") == "5000000 yaml-syntax")
  }

  @Test func manyDistinctKeysAndAnchorsAreRead() {
    let keys = (0..<40_000).map { "k\($0): v\n" }.joined()
    #expect(parse(Array(keys.utf8), file: "t.yml").diagnostics == [])
    let anchors = (0..<20_000).map { "- &a\($0) v\n" }.joined() + (0..<20_000).map { "- *a\($0)\n" }.joined()
    #expect(parse(Array(anchors.utf8), file: "t.yml").diagnostics == [])
  }

  @Test(arguments: ["- *漢a\n", "- !!x a\n", "- <<: a\n", "- {a: b, a: b}\n", "- *x\n", "- \"\\0\"\n"])
  func manyFaultsAreNotAllListed(line: String) {
    let parsed = parse(Array(times(20_000, line).utf8), file: "t.yml")
    #expect(parsed.diagnostics.count == (line.contains("漢") ? 1 : 101))
    #expect(parsed.diagnostics.last?.id == (line.contains("漢") ? "yaml-syntax" : "too-many-findings"))
  }

  @Test func manyUnknownFieldsAreNotAllListed() {
    var fields = opened((0..<40_000).map { "titlf\($0): v\n" }.joined())
    _ = fields.string("title")
    let found = fields.finish()
    #expect(found.count == 101)
    #expect(found.last?.message == "more than 100 things are wrong here and the rest is not listed")
  }
}
