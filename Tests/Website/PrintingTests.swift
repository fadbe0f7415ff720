import Diagnostics
import Foundation
import Library
import Reading
import TestSupport
import Testing
import Website

@Suite struct PrintingTests {
  @Test func whatIsNotConfirmedIsMarkedAndStaysOffPaper() throws {
    let page = try html(of: "en/pages/one.html")
    #expect(page.contains("<a class=\"tel number\" href=\"tel:113\""))
    #expect(
      page.contains("<a class=\"tel number unsure off-paper\" href=\"tel:980\"")
        && page.contains(">980</a><span class=\"mark unsure\">not confirmed yet</span>"))
    #expect(page.contains("class=\"fact unsure off-paper\"") && page.contains("class=\"fact off-paper\""))
    #expect(page.contains("class=\"fact\""))
    #expect(page.split(separator: "mark unsure").count == 3)
  }

  @Test func theDirectoryLeavesItOffPaperToo() throws {
    let directory = try html(of: "en/contacts.html")
    #expect(directory.contains("<li id=\"980\" class=\"off-paper\">") && directory.contains("<li id=\"113\">"))
  }

  @Test(arguments: Verification.allCases)
  func onlyWhatIsFitIsPrinted(_ state: Verification) {
    let place = Localized(["Taipei, 2023"])
    var record = Record(id: "x", file: "", span: Span(0, 0), state: state)
    #expect(Resolution.fact(Fact(record: record, text: place)).mayBePrinted == (state.isFit && state != .sourceOnly))
    record.scope = place
    #expect(Resolution.fact(Fact(record: record, text: place)).mayBePrinted == state.isFit)
    #expect(Resolution.fact(Fact(record: record, text: place)).isUnsure == !state.isFit)
  }

  private func html(of path: String) throws -> String {
    let folder = try TemporaryFolder()
    let dates = "sources: [book], as-of: 2026-01-01, review-by: 2027-12-31"
    try folder.write(
      "nightlight.yml",
      """
      name: {en: Small}
      tagline: {en: One line}
      languages: [{tag: en, name: English}]
      exit: https://weather.example/
      region: TW
      audiences: [{id: all, title: {en: All}, summary: {en: All}}]
      sections: [{kind: page, title: {en: Pages}, summary: {en: Pages}}]

      """)
    try folder.write("Content/registry/sources.yml", "book: {title: {en: Book}, publisher: {en: Press}}\n")
    let contact = { (number: String, state: String) in
      "\"\(number)\": {name: {en: Line}, number: \"\(number)\", hours: {en: always}, who: {en: All}, region: TW, "
        + "\(dates), state: \(state)}\n"
    }
    try folder.write(
      "Content/registry/contacts.yml", contact("113", "confirmed") + contact("980", "partly-confirmed"))
    try folder.write(
      "Content/registry/facts.yml",
      """
      sure: {text: {en: sure}, \(dates), state: source-only, scope: {en: "Taipei, 2023"}}
      nowhere: {text: {en: nowhere}, \(dates), state: source-only}
      strong: {text: {en: strong}, \(dates), state: too-strong}

      """)
    try folder.write(
      "Content/pages/one/en.md",
      """
      ---
      title: One
      summary: Summary
      audience: [all]
      bands: [adults]
      sources: [book]
      reviewed: 2026-01-01
      review-by: 2027-12-31
      ---

      [113](help:113) [980](help:980) [](fact:sure) [](fact:nowhere) [](fact:strong)

      """)
    let project = Project(root: folder.path, ownTemplates: Place.repository + "/Templates")
    var reader = ProjectReader(project) { _, _ in { _ in [] } }
    let reading = try reader.read(try project.inputs())
    let library = try #require(reading.library)
    let theme = try #require(reading.theme)
    let (site, _) = Website.prepare(library, theme, sources: ProjectSources { try project.bytes(of: $0) })
    let file = try #require(site.files().first { $0.path == path })
    var bytes: [UInt8] = []
    try file.produce(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
