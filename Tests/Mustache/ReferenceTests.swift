import Diagnostics
import Mustache
import Testing

/// Random templates over random data render as the plain interpreter beside this file renders them.
struct ReferenceTests {
  @Test(arguments: 0..<20)
  func templatesWithParentsAndBlocksAgree(_ seed: UInt64) {
    for round in 0..<10 {
      var random = RandomTemplates(seed: seed * 1000 + UInt64(round))
      compare(random.structured(), over: random.data())
    }
  }

  @Test(arguments: 0..<20)
  func tagsThrownTogetherAgree(_ seed: UInt64) {
    for round in 0..<10 {
      var random = RandomTemplates(seed: 1_000_000 + seed * 1000 + UInt64(round))
      compare(random.soup(), over: random.data())
    }
  }

  private func compare(_ templates: [String: String], over data: [Value]) {
    let sources = templates.map { TemplateSource(name: $0.key, file: $0.key, bytes: Array($0.value.utf8)) }
    let (set, findings) = TemplateSet.compile(sources, missing: .isEmpty)
    guard !findings.hasErrors else {
      Issue.record("\(templates) \(findings)")
      return
    }
    var out: [UInt8] = []
    _ = set.render("t0", values: data, into: &out)
    let expected = ReferenceInterpreter(templates: templates).render("t0", over: data)
    #expect(out.elementsEqual(expected.utf8), "\(templates)\n\(String(decoding: out, as: UTF8.self))\n--\n\(expected)")
  }
}
