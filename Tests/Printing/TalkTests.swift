import Foundation
import TestSupport
import Testing

/// `nightlight talk` with the small talk of Tests/Decks/Site.
@Suite("Talks", .enabled(if: Shop.isOpen, Shop.reason)) struct TalkTests {
  private static func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["Content", "nightlight.yml"] {
      try FileManager.default.copyItem(
        atPath: "\(Place.repository)/Tests/Decks/Site/\(name)", toPath: "\(folder.path)/\(name)")
    }
    return folder
  }

  private static func talk(_ project: TemporaryFolder, _ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(
      ["talk", "--root", project.path, "--out", project.path + "/out", "--today", "2026-11-21"] + arguments)
  }

  private static func files(_ project: TemporaryFolder) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: project.path + "/out")) ?? []).sorted()
  }

  @Test func theHandoutsAreSoundAndAreMadeOnce() throws {
    let project = try Self.project()
    let outcome = try Self.talk(project, "--pdf")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      Self.files(project) == [
        "night-zh-Hant-lines.pdf", "night-zh-Hant-notes.pdf", "night-zh-Hant-slides.pdf", "night-zh-Hant.html",
      ])
    let first = try Data(contentsOf: URL(filePath: project.path + "/out/night-zh-Hant-notes.pdf"))
    #expect(try Self.talk(project, "--pdf").seconds < outcome.seconds / 2, "nothing is pressed again")
    #expect(try Data(contentsOf: URL(filePath: project.path + "/out/night-zh-Hant-notes.pdf")) == first)
    guard Shop.has("/usr/bin/pdfinfo") else { return }
    for (name, pages, size) in [("slides", 8, "960 x 540"), ("notes", 8, "595.276 x 841.89"), ("lines", 3, "595.276")] {
      let file = "\(project.path)/out/night-zh-Hant-\(name).pdf"
      let info = try Shop.ask("/usr/bin/pdfinfo", file)
      #expect(info.firstMatch(of: /Pages: +([0-9]+)/).flatMap { Int($0.1) } == pages, "\(name): \(info)")
      #expect(info.contains(size) && info.contains("Tagged:          yes"), "\(name): \(info)")
      let text = try Shop.ask("/usr/bin/pdftotext", "-enc", "UTF-8", file, "-")
      #expect(text.contains("白天晚上都有人接") == (name == "notes"), "\(name)")
    }
  }

  @Test func whatIsTooLongIsSaidWithItsSlideAndNothingIsWritten() throws {
    let project = try Self.project()
    let file = "Content/talks/night/zh-Hant.md"
    let long = (0..<30).map { "- 這一行也要放上去，第 \($0) 行\n" }.joined()
    try project.write(file, try project.read(file).replacing("- 可以不說\n", with: long))
    let outcome = try Self.talk(project)
    #expect(outcome.status == 1)
    let place = try #require(
      outcome.errors.firstMatch(of: /zh-Hant\.md:([0-9]+):1: error: slide 2 is ([0-9]+) px too tall/))
    #expect(Int(place.2) ?? 0 > 100 && outcome.errors.contains("[slide-overflow]"), "\(outcome.errors)")
    let line = try project.read(file).split(separator: "\n", omittingEmptySubsequences: false)[(Int(place.1) ?? 1) - 1]
    #expect(line == "## 我們的約定 {#ground-rules}")
    #expect(Self.files(project) == [])
  }

  @Test func aShorterTalkSaysWhatItLeavesOutAndAStationHasItsOwnNameAndFigures() throws {
    let project = try Self.project()
    let outcome = try Self.talk(project, "night", "--minutes", "12", "--org", "station")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("left out '帶回家' (4.5 minutes)") && outcome.errors.contains("left out '大家一起想'"))
    #expect(outcome.errors.contains("11.5 minutes, 7 slides") && !outcome.errors.contains("'數字'"), "\(outcome.errors)")
    #expect(Self.files(project) == ["night-zh-Hant-12min-station.html"])
    let deck = try project.read("out/night-zh-Hant-12min-station.html")
    #expect(deck.contains("轄區求助") && deck.contains("河邊派出所") && !deck.contains("id=\"take\""))
    let short = try Self.talk(project, "--minutes", "5")
    #expect(short.status == 1 && short.errors.contains("7.5 minutes when all that is optional is left out"))
  }
}
