import Foundation
import OpenDocument
import TestSupport
import Testing

@testable import Sheets

/// What one source says, or one from outside, stands on paper with its place, year and source.
@Suite("Notes on paper") struct NoteTests {
  private static let registry = [
    "Content/registry/facts.yml": """
    evenings: {text: {zh-Hant: 多半在晚上。}, sources: [book], as-of: 2026-01-01, review-by: 2028-01-01, \
    state: source-only, scope: {zh-Hant: "甲市，2025 年"}}
    abroad: {text: {zh-Hant: 外國也有。}, sources: [book], as-of: 2026-01-01, review-by: 2028-01-01, state: external}
    sure: {text: {zh-Hant: 一定。}, sources: [book], as-of: 2026-01-01, review-by: 2028-01-01, state: confirmed}
    """
  ]
  private static let scoped = "¹ 甲市，2025 年：出版社、書 &lt;一&gt;"
  private static let foreign = "² 出版社、書 &lt;一&gt;、2025 年"

  private func project() throws -> SheetProject {
    let fixture = Place.repository + "/Tests/Sheets/Fixtures/letter/zh-Hant.md"
    let letter = try String(contentsOfFile: fixture, encoding: .utf8)
      .replacing("先找", with: "[晚上](fact:evenings)、[外國](fact:abroad)、[再說](fact:evenings)、[一定](fact:sure)。先找")
    let steps = try String(
      contentsOfFile: Place.repository + "/Tests/Sites/play/Content/guides/steps/zh-Hant.md", encoding: .utf8)
    return try SheetProject(
      letter: letter,
      also: Self.registry.merging(["Content/guides/steps/zh-Hant.md": steps + "\n[晚上](fact:evenings)。\n"]) { $1 })
  }

  @Test func theyStandBelowALetterOnce() throws {
    let html = String(decoding: try project().letter().sheet(size: 11), as: UTF8.self)
    for words in ["晚上", "再說"] { #expect(html.contains("\(words)</span><span class=\"rests\">¹</span>")) }
    #expect(html.contains("外國</span><span class=\"rests\">²</span>") && html.contains("一定</span>。"))
    // The slip is on the sheet twice.
    #expect(html.ranges(of: "class=\"rests-on\"").count == 2)
    #expect(html.contains("<p class=\"rests-on\">\(Self.scoped)<br>\(Self.foreign)</p>"))
  }

  @Test func theyStandInTheTextForWordProcessors() throws {
    let text = try #require(try project().letter().editable)
    let words = text.blocks.flatMap(\.runs).map(\.text)
    #expect(words.filter { $0 == "¹" }.count == 2 && words.filter { $0 == "²" }.count == 1)
    let notes = text.blocks.compactMap { if case .note(let runs) = $0 { runs.map(\.text).joined() } else { nil } }
    #expect(notes.contains("¹ 甲市，2025 年：出版社、書 <一>"))
  }

  @Test func theyStandBelowAPage() throws {
    let html = String(decoding: try project().sheet(ofPage: "steps").sheet(size: 11), as: UTF8.self)
    #expect(html.contains("<p class=\"rests-on\">\(Self.scoped)</p>"))
  }

  @Test func aSheetWithoutThemSaysNothing() throws {
    let html = String(decoding: try SheetProject().letter().sheet(size: 11), as: UTF8.self)
    #expect(!html.contains("class=\"rests"))
  }
}
