import Diagnostics
import Foundation
import Testing

@Suite struct ReportTests {
  private let source = Array("one\n二個 [字](page:x) \u{202E}end\n".utf8)

  private func report(_ format: ReportFormat, _ diagnostic: Diagnostic, coloured: Bool = false) -> String {
    var report = Report(format, coloured: coloured) { $0 == "a.md" ? source : nil }
    return report.text(of: [diagnostic])
  }

  @Test func showsPlaceLineCaretNotesAndTheWayOut() {
    let start = 4 + "二個 ".utf8.count
    let diagnostic = Diagnostic(
      "link-target-missing", file: "a.md", span: Span(start, start + "[字](page:x)".utf8.count), "no page 'page:x'",
      notes: [.init("it was here", file: "a.md", span: Span(0, 3))], fix: "did you mean 'page:y'?")
    #expect(
      report(.text, diagnostic) == """
        a.md:2:4: error: no page 'page:x' [link-target-missing]
          二個 [字](page:x) <U+202E>end
               ^~~~~~~~~~~~
          a.md:1:1: note: it was here
          help: did you mean 'page:y'?

        """)
  }

  @Test func colourIsForTextOnly() {
    let diagnostic = Diagnostic("x", file: "a.md", "message")
    #expect(report(.text, diagnostic, coloured: true).contains("\u{1B}[1;31merror"))
    #expect(!report(.json, diagnostic, coloured: true).contains("\u{1B}"))
  }

  @Test func jsonIsOneObjectALineAndReadsBack() throws {
    let diagnostic = Diagnostic("x-y", .warning, file: "a\"\n.md", "a \"quoted\"\u{2028} message", fix: "do\tit")
    let line = report(.json, diagnostic)
    #expect(line.split(separator: "\n").count == 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["file"] as? String == "a\"\n.md")
    #expect(object["message"] as? String == "a \"quoted\"\u{2028} message")
    #expect(object["severity"] as? String == "warning")
    #expect(object["fix"] as? String == "do\tit")
  }

  @Test func annotationsEscapeWhatWouldEndThem() {
    let diagnostic = Diagnostic("x", file: "a,b:c.md", "100% wrong\nreally")
    #expect(report(.github, diagnostic) == "::error file=a%2Cb%3Ac.md,title=x::100%25 wrong%0Areally\n")
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let text = Array((String(repeating: "字", count: 5_000) + "X" + String(repeating: "字", count: 5_000)).utf8)
    var report = Report(.text) { _ in text }
    let printed = report.text(of: [Diagnostic("x", file: "a", span: Span(15_000, 15_001), "m")])
    #expect(printed.utf8.count < 800)
    #expect(printed.contains("X"))
  }

  @Test func aSpanBeyondTheFileIsNoTrap() {
    #expect(
      report(.text, Diagnostic("x", file: "a.md", span: Span(9_999, 10_050), "m")).hasPrefix("a.md:3:1: error: m"))
  }

  @Test func diagnosticsAreSortedByFileAndPlace() {
    let all = [
      Diagnostic("c", file: "b", "3"), Diagnostic("b", file: "a", span: Span(5, 6), "2"),
      Diagnostic("a", file: "a", span: Span(1, 2), "1"),
    ]
    #expect(all.sorted(by: Diagnostic.inOrder).map(\.message) == ["1", "2", "3"])
  }
}

@Suite struct PositionTests {
  @Test func linesEndInAnyOfThreeWays() {
    let text = SourceText(Array("a\r\nb\rc\nd".utf8))
    #expect(text.position(of: 3) == Position(line: 2, column: 1))
    #expect(text.position(of: 5) == Position(line: 3, column: 1))
    #expect(text.position(of: 7) == Position(line: 4, column: 1))
    #expect(String(decoding: text.text(ofLine: 1), as: UTF8.self) == "a")
  }

  @Test func columnsCountCharactersNotBytes() {
    #expect(SourceText(Array("夜燈x".utf8)).position(of: 6) == Position(line: 1, column: 3))
  }
}

@Suite struct NearMissTests {
  @Test(arguments: [("discrod", "discord"), ("titel", "title"), ("guides", "guide"), ("TITLE", "title")])
  func findsTheWordThatWasMeant(_ typed: String, _ meant: String) {
    #expect(nearest(to: typed, among: ["discord", "title", "guide", "summary"]) == meant)
  }

  @Test func aWordThatIsNearNothingHasNoSuggestion() {
    #expect(nearest(to: "elephant", among: ["title", "summary"]) == nil)
    #expect(nearest(to: "", among: ["title"]) == nil)
  }
}
