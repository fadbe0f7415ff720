import Diagnostics
import Testing
import YAML

@Suite struct UnknownKeyTests {
  @Test func anUnknownKeyIsReportedWithTheNearestAskedFor() {
    let text = "title: 漢\nsumary: 字\n漢: 語\naudince: [x]\n"
    var fields = opened(text)
    _ = (fields.string("title"), fields.string("summary"), fields.strings("audience"))
    let found = fields.finish()
    #expect(
      lines(found, in: text) == [
        "2:1 unknown-key «sumary»", "3:1 unknown-key «漢»", "4:1 unknown-key «audince»",
      ])
    #expect(found.map(\.fix) == ["did you mean 'summary'?", nil, "did you mean 'audience'?"])
    #expect(found.first?.message == "there is no field 'sumary' here")
  }

  @Test func finishingTwiceReportsOnce() {
    var fields = opened("a: b")
    #expect(fields.finish().count == 1)
    #expect(fields.finish().count == 1)
  }

  @Test func everyWayOfAskingMakesAKeyKnown() {
    var fields = opened("a: b\nc: d\ne: f\ng:\nh: [i]")
    #expect(fields.has("a") == true)
    #expect(fields.span(of: "c") == Span(8, 9))
    #expect(fields.keySpan(of: "e") == Span(10, 11))
    #expect(fields.has("g") == false)
    #expect(fields.nodes("h").count == 1)
    #expect(fields.span(of: "z") == nil)
    #expect(fields.finish() == [])
  }

  @Test(arguments: [1, 63, 64, 65, 200])
  func keysAreFoundInAnyOrderAndNumber(count: Int) {
    let text = (0..<count).map { "key\($0): \($0)\n" }.joined()
    var forward = opened(text)
    var backward = opened(text)
    for index in 0..<count {
      #expect(forward.int("key\(index)") == index)
      #expect(backward.int("key\(count - 1 - index)") == count - 1 - index)
    }
    #expect(forward.finish() == [])
    #expect(backward.finish() == [])
    var unasked = opened(text)
    _ = unasked.int("key0")
    #expect(unasked.finish().count == min(count - 1, 101))
  }

  @Test func aReadersOwnFindingStandsAtTheFieldOrTheMapping() {
    let text = "a: 漢\nb: c"
    var fields = opened(text)
    fields.report("own", at: "a", "first", fix: "do it")
    fields.report("own", .warning, at: "z", "second")
    fields.report("own", at: Span(7, 8), "third")
    #expect(fields.has("b") == true)
    let found = fields.finish()
    #expect(lines(found, in: text) == ["1:4 own «漢»", "1:1 own «a: 漢\nb: c»", "2:1 own «b»"])
    #expect(found.map(\.severity) == [.error, .warning, .error])
    #expect(found.map(\.fix) == ["do it", nil, nil])
  }
}
