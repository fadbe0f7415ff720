import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Tool.path != nil, "the tool is not built")) struct BuildTests {
  @Test func buildsASiteAndThenHasNothingToDo() throws {
    let project = try SmallProject()
    let first = try project.run("build")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.isEmpty)
    let site = try project.site()
    #expect(site["en/pages/one.html"] != nil)
    #expect(site["nightlight-manifest.txt"] != nil)
    let second = try project.run("build")
    #expect(second.status == 0)
    #expect(second.output.contains("up to date"))
    #expect(try project.site() == site)
  }

  @Test func twoBuildsInTwoFoldersGiveTheSameBytes() throws {
    let project = try SmallProject()
    _ = try project.run("build")
    let other = project.folder.path + "/elsewhere"
    let outcome = try Tool.run(["build", "--root", project.root, "--out", other, "--today", "2026-11-20"])
    #expect(outcome.status == 0)
    for (name, bytes) in try project.site() {
      #expect(FileManager.default.contents(atPath: "\(other)/\(name)") == bytes, "\(name)")
    }
  }

  @Test func anErrorIsReportedWithItsPlaceAndTheLastGoodSiteStays() throws {
    let project = try SmallProject()
    _ = try project.run("build")
    let site = try project.site()
    try project.page("two", "[broken](page:on)\n")
    let outcome = try project.run("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Content/pages/two/en.md:10:1: error: no page 'page:on' [link-target-missing]"))
    #expect(outcome.errors.contains("did you mean 'page:one'?"))
    #expect(outcome.errors.contains("nothing was written"))
    #expect(try project.site() == site)
  }

  @Test func allErrorsAreReportedAtOnce() throws {
    let project = try SmallProject()
    try project.page("two", "[a](page:x)\n\n![](y.svg)\n\n<b>\n")
    try project.page("three", "[a](help:none)\n", front: "slug: ONE\n")
    let errors = try project.run("check").errors
    for id in ["link-target-missing", "alt-text-missing", "picture-missing", "raw-html", "slug-form"] {
      #expect(errors.contains("[\(id)]"), "\(id)")
    }
  }

  @Test func aPageThatIsGoneIsRemovedAndAForeignFileStays() throws {
    let project = try SmallProject()
    try project.page("two", "Text.\n")
    _ = try project.run("build")
    try Data("mine".utf8).write(to: URL(filePath: project.out + "/mine.txt"))
    try FileManager.default.removeItem(atPath: project.root + "/Content/pages/two")
    let outcome = try project.run("build")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let site = try project.site()
    #expect(site["en/pages/two.html"] == nil)
    #expect(site["mine.txt"] == Data("mine".utf8))
  }

  @Test func aFileThatWasChangedBehindOurBackIsMadeAgain() throws {
    let project = try SmallProject()
    _ = try project.run("build")
    let site = try project.site()
    try Data("broken".utf8).write(to: URL(filePath: project.out + "/en/pages/one.html"))
    _ = try project.run("build")
    #expect(try project.site() == site)
  }

  @Test(arguments: ["Content", "Content/pages", ".", "Templates/x"])
  func refusesToWriteWhereTheSourcesAre(_ out: String) throws {
    let project = try SmallProject()
    try project.write("Templates/keep.txt", "x")
    try FileManager.default.removeItem(atPath: project.root + "/Templates")
    let outcome = try Tool.run([
      "build", "--root", project.root, "--out", "\(project.root)/\(out)", "--today", "2026-11-20",
    ])
    #expect(outcome.status == 1)
    #expect(FileManager.default.fileExists(atPath: project.root + "/Content/pages/one/en.md"))
  }

  @Test func strictTakesWarningsForErrors() throws {
    let project = try SmallProject()
    try project.page("two", "Text.\n")
    try project.write(
      "Content/registry/facts.yml",
      "lonely: {text: {en: x}, sources: [book], as-of: 2026-01-01, review-by: 2027-12-31, state: confirmed}\n")
    #expect(try project.run("check").status == 0)
    #expect(try project.run("check", "--strict").status == 1)
    #expect(try project.run("build", "--strict").status == 1)
    #expect(try project.site().isEmpty)
  }

  @Test func aDateThatIsNoneIsAnswered() throws {
    let project = try SmallProject()
    let outcome = try Tool.run(["check", "--root", project.root, "--today", "2026-13-01"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("2026-13-01"))
  }

  @Test func commentsNeverReachThePages() throws {
    let project = try SmallProject()
    try project.page(
      "two", "Before.\n\n<!-- todo: secret-todo -->\n\nAfter <!-- allow: heading-order secret-reason --> it.\n")
    _ = try project.run("build")
    let page = String(decoding: try #require(try project.site()["en/pages/two.html"]), as: UTF8.self)
    #expect(!page.contains("secret"))
    #expect(!page.contains("<!--"))
  }
}
