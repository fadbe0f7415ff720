import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Tool.path != nil, "the tool is not built")) struct RenderTests {
  @Test func rendersStandardInput() throws {
    let outcome = try Tool.run(["render"], input: Array("*hello*\n".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output == "<p><em>hello</em></p>\n")
  }

  @Test func rendersAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("text.md", "# Hi\n")
    let outcome = try Tool.run(["render", "--pass-through", folder.path + "/text.md"])
    #expect(outcome.output == "<h1>Hi</h1>\n")
  }

  @Test func refusesRawHTMLWithItsPlaceUnlessItIsToPassThrough() throws {
    let input = Array("one\n\n<script>x</script>\n".utf8)
    let refused = try Tool.run(["render"], input: input)
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("standard input:3:1: error:"))
    let passed = try Tool.run(["render", "--pass-through"], input: input)
    #expect(passed.status == 0)
    #expect(passed.output.contains("<script>x</script>"))
  }

  @Test func printsDiagnosticsAsJSON() throws {
    let outcome = try Tool.run(["render", "--format", "json"], input: Array("<b>\n".utf8))
    let line = try #require(outcome.errors.split(separator: "\n").first)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["id"] as? String == "raw-html")
    #expect(object["line"] as? Int == 1)
    #expect(object["column"] as? Int == 1)
  }

  @Test func printsDiagnosticsForGitHub() throws {
    let outcome = try Tool.run(["render", "--format", "github"], input: Array("<b>\n".utf8))
    #expect(outcome.errors.hasPrefix("::error file=standard input,line=1,col=1,title=raw-html::"))
  }

  @Test func aFileThatIsNotThereIsExplained() throws {
    let outcome = try Tool.run(["render", "nowhere.md"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nowhere.md"))
  }

  @Test(.enabled(if: Place.hasShared("conformance/commonmark-0.30.json"), "needs the shared conformance cases"))
  func passesTheFirstConformanceCasesAsAUserRunsIt() throws {
    let path = try #require(Place.shared("conformance/commonmark-0.30.json"))
    let cases = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [[String: Any]])
    for example in cases.prefix(20) {
      let markdown = try #require(example["markdown"] as? String)
      let html = try #require(example["html"] as? String)
      #expect(try Tool.run(["render", "--pass-through"], input: Array(markdown.utf8)).output == html)
    }
  }
}
