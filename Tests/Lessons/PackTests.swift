import Archive
import Foundation
import TestSupport
import Testing

/// `nightlight lesson` as a teacher runs it.
@Suite(.enabled(if: Tool.path != nil, "the tool is not built")) struct PackTests {
  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(["lesson"] + arguments + ["--root", SmallLesson.root, "--today", "2026-11-20"])
  }

  @Test func coverageSaysWhatIsMissingAndFails() throws {
    let outcome = try run("coverage", "--band", "12-15", "--term", "1", "--grade", "7")
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("Hear the signs") && $0.hasSuffix("43        1") }, "\(outcome.output)")
    #expect(outcome.output.contains("77 minutes are missing. Topics that are missing: Crimes."))
    #expect(outcome.output.contains("grade 7"))
    #expect(outcome.output.contains("Unsure name ["), "a name that is not sure is marked")
  }

  @Test(arguments: [
    ["coverage", "--grade", "13"], ["coverage", "--band", "6-9", "--grade", "7"], ["pack"], ["pack", "ones"],
    ["pack", "one", "--org", "nobody"], ["pack", "one", "--pdf", "--without-pdf"],
  ])
  func whatCannotBeMeantIsExplained(_ arguments: [String]) throws {
    let outcome = try Tool.run(["lesson"] + arguments + ["--root", SmallLesson.root, "--today", "2026-11-20"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("error: "), "\(outcome.errors)")
  }

  @Test(arguments: [["coverage", "--band", "12"], ["coverage", "--term", "3"], ["teach", "one"]])
  func aWrongWordIsToldWithThoseThatFit(_ arguments: [String]) throws {
    let outcome = try Tool.run(["lesson"] + arguments + ["--root", SmallLesson.root])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("choose "), "\(outcome.errors)")
  }

  @Test func theSiteHasThePackOfEachLessonAndItsPageLeadsThere() throws {
    let folder = try TemporaryFolder()
    let site = try Tool.run([
      "build", "--root", SmallLesson.root, "--out", "\(folder.path)/site", "--today", "2026-11-20", "--quiet",
    ])
    #expect(site.status == 0, "\(site.errors)")
    let packed = try run("pack", "one", "--out", "\(folder.path)/own", "--without-pdf", "--quiet")
    #expect(packed.status == 0, "\(packed.errors)")
    let page = try String(contentsOfFile: "\(folder.path)/site/en/lessons/lesson-one.html", encoding: .utf8)
    #expect(page.contains("<a href=\"../packs/lesson-one-en.zip\" download>"))
    let own = try Data(contentsOf: URL(filePath: "\(folder.path)/own/lesson-one-en.zip"))
    #expect(try Data(contentsOf: URL(filePath: "\(folder.path)/site/en/packs/lesson-one-en.zip")) == own)
  }

  @Test func aPackOpensEverythingFromItsFirstPageAndAsksNobody() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      let outcome = try run("pack", "one", "--out", "\(folder.path)/\(name)", "--without-pdf", "--quiet")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/a/lesson-one-en.zip"))
    #expect(
      bytes == (try Data(contentsOf: URL(filePath: "\(folder.path)/b/lesson-one-en.zip"))), "the same zip each time")
    var files: [String: String] = [:]
    try unzip(Array(bytes)) { path, bytes in
      files[path] = String(decoding: bytes, as: UTF8.self)
      let file = URL(filePath: "\(folder.path)/pack/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    let wanted = ["plan", "slides", "worksheet", "easy", "large", "key", "exit", "home"].map { "\($0).html" }
    let index = try #require(files["index.html"])
    for name in wanted {
      #expect(files[name] != nil, "\(name) is not there")
      #expect(index.contains("href=\"\(name)\""), "the first page does not open \(name)")
    }
    let linked = index.matches(of: /href="([^"#]+)"/).map { String($0.output.1) }
    for path in linked { #expect(files[path] != nil, "\(path) leads nowhere") }
    #expect(Set(files.keys) == Set(linked + ["index.html"]), "everything is opened from the first page")
    let audit = try Tool.run(["audit", "\(folder.path)/pack", "--no-requests", "--no-storage"])
    #expect(audit.status == 0, "\(audit.output)")
  }
}
