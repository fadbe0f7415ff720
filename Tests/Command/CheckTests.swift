import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Tool.path != nil, "the tool is not built")) struct CheckTests {
  @Test func endsWithASummary() throws {
    let project = try SmallProject(languages: ["en", "vi"])
    try project.page("two", "<!-- allow: heading-order because the story begins late -->\n\nText.\n")
    try project.write(
      "Content/pages/one/vi.md",
      "---\ntitle: Mot\nsummary: Tom tat\ntranslates: 000000000000\nawaits-review: true\n---\n\nXin chao.\n")
    try project.write(
      "Content/registry/facts.yml",
      "old: {text: {en: x}, sources: [book], as-of: 2026-01-01, review-by: 2026-12-01, state: confirmed}\n")
    let outcome = try project.run("check")
    for line in [
      "pages: 2 (page 2)",
      "bands: 6-9 0, 9-12 0, 12-15 0, 15-18 0, adults 2, professionals 0",
      "en: 2 of 2 pages (page 2)",
      "vi: 1 of 2 pages (page 1): 0 current, 1 stale, 1 missing, 1 awaiting review",
      "reviews due within 60 days: 1\n  2026-12-01: fact:old",
      "exemptions: 1\n  Content/pages/two/en.md: heading-order: because the story begins late",
    ] {
      #expect(outcome.output.contains(line + "\n"), "\(line)\n\(outcome.output)")
    }
    #expect(!outcome.errors.contains("pages: "))
  }

  @Test func saysNoSummaryWhereItIsToBeQuietOrToBeReadByAMachine() throws {
    let project = try SmallProject()
    #expect(try project.run("check", "--quiet").output.isEmpty)
    #expect(try !project.run("check", "--format", "json").output.contains("pages: "))
    #expect(try project.run("check").output.contains("nothing to report"))
  }
}
