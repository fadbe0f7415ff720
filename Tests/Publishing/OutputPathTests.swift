import Library
import Publishing
import Testing

@testable import enum Publishing.Clash
@testable import enum Publishing.OutputPath

@Suite("A path of the site")
struct OutputPathTests {
  @Test(
    "may be any that every disk can hold",
    arguments: [
      "index.html", "zh-Hant/cases/a.html", "頁/學習.html", ".nojekyll", ".well-known/security.txt", "a b", "a.b.c",
      "console.html", "e\u{301}", "com10", "assets/nightlight.css",
    ])
  func allowed(path: String) { #expect(OutputPath.fault(of: path) == nil) }

  @Test(
    "is refused if it leads elsewhere, hides something or is not the same on every disk",
    arguments: [
      "", "/a", "a//b", "a/", "..", "../a", "a/../b", "a/./b", ".", "a\0b", "a\\b", "a\nb", "a\u{7F}", "a\u{85}",
      "a\u{202E}b", "a\u{2066}b", "a\u{200F}", "a\u{61C}", "a:b", "a?b", "a*", "a|b", "a<b", "a\"b", "a.", "a ", "a./b",
      "CON", "nul.txt", "a/aux.html", "LPT1", "nightlight-manifest.txt", "Nightlight-Manifest.TXT",
      ".nightlight-stage", ".nightlight/x", "\u{FEFF}a", "a\u{2028}b",
    ])
  func refused(path: String) throws {
    #expect(OutputPath.fault(of: path) != nil)
    let project = try Project()
    #expect(throws: PublishError.self) { try project.publish([path: "x", "ok": "x"]) }
    #expect(try project.leftovers() == [])
    #expect(throws: (any Error).self, "nothing was made") { try tree(project.out) }
  }

  @Test("is refused if a part or the whole is too long")
  func length() {
    #expect(OutputPath.fault(of: String(repeating: "頁", count: 85)) == nil)
    #expect(OutputPath.fault(of: String(repeating: "頁", count: 86)) != nil)
    #expect(OutputPath.fault(of: String(repeating: "abc/", count: 250) + "a") != nil)
  }

  @Test(
    "clashes with another that some disk takes for the same",
    arguments: [
      ["a", "a"], ["a", "A"], ["x/Page.html", "x/page.html"], ["\u{E9}", "e\u{301}"], ["X/a", "x/a"], ["a", "a/b"],
      ["a/b", "a/b/c/d"], ["A/b", "a", "c"], ["É/x", "e\u{301}"],
    ])
  func clashes(paths: [String]) throws {
    let project = try Project()
    let files = (["0", "zz/y"] + paths).map { OutputFile($0, bytes: []) }
    let error = #expect(throws: PublishError.self) { try publish(files, to: project.destination) }
    guard case .clash(let one, let other) = error else {
      Issue.record("not a clash: \(String(describing: error))")
      return
    }
    #expect(Set([one, other].map { $0.lowercased() }).isSubset(of: Set(paths.map { $0.lowercased() })))
  }

  @Test("does not clash with one that only looks like it")
  func noClash() { #expect(Clash.first(in: ["a", "a.b", "ab/c", "b/a", "b/c"]) == nil) }
}
