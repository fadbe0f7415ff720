import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Tool.path != nil, "the tool is not built")) struct NewTests {
  @Test func aNewSiteBuildsAtOnce() throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/ours"
    #expect(try Tool.run(["new", "site", root]).status == 0)
    let outcome = try Tool.run(["build", "--root", root, "--today", "2026-11-20"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(FileManager.default.fileExists(atPath: root + "/site/en/pages/welcome.html"))
    #expect(try Tool.run(["new", "site", root]).status == 1)
  }

  @Test func aNewPageSaysWhatIsStillMissing() throws {
    let project = try SmallProject()
    let made = try Tool.run(["new", "page", "two", "--root", project.root, "--today", "2026-11-20"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output == "Content/pages/two/en.md\n")
    let outcome = try project.run("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("'title'"))
    #expect(try Tool.run(["new", "page", "two", "--root", project.root]).errors.contains("is there already"))
    #expect(try Tool.run(["new", "page", "../two", "--root", project.root]).status == 1)
  }

  @Test func aNewTranslationIsOfTheSourceAsItIsNow() throws {
    let project = try SmallProject(languages: ["en", "vi"])
    let made = try Tool.run(["new", "translation", "pages/one", "--lang", "vi", "--root", project.root])
    #expect(made.status == 0, "\(made.errors)")
    #expect(try Tool.run(["list", "translations", "--root", project.root]).output.contains("pages/one\tvi\tcurrent"))
    try project.page("one", "Hello again.\n")
    #expect(try Tool.run(["list", "translations", "--root", project.root]).output.contains("pages/one\tvi\tstale"))
    #expect(
      try Tool.run(["new", "translation", "pages/one", "--lang", "vn", "--root", project.root]).errors.contains("'vi'"))
    #expect(
      try Tool.run(["new", "translation", "pages/on", "--lang", "vi", "--root", project.root]).errors.contains(
        "'pages/one'"))
  }

  @Test func rulesAreListedAsTextAndJSON() throws {
    let text = try Tool.run(["list", "rules"])
    #expect(text.output.contains("link-target-missing\t"))
    let json = try Tool.run(["list", "rules", "--format", "json"])
    for line in json.output.split(separator: "\n") {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: String])
    }
  }
}
