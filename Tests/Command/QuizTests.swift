import Foundation
import TestSupport
import Testing

/// `nightlight quiz` as a teacher runs it.
@Suite(.enabled(if: Tool.path != nil, "the tool is not built")) struct QuizTests {
  private static let root = Place.repository + "/Tests/Sites/play"

  private func sheets(_ arguments: String...) throws -> (folder: TemporaryFolder, outcome: Tool.Outcome) {
    let folder = try TemporaryFolder()
    let all = ["quiz", "sheet", "all-kinds", "--root", Self.root, "--out", folder.path + "/sheets"] + arguments
    return (folder, try Tool.run(all))
  }

  private func files(_ folder: TemporaryFolder) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/sheets")
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try folder.read("sheets/\($0)")) })
  }

  @Test func fourVersionsComeWithTheirKeyAndTheirCards() throws {
    let (folder, outcome) = try sheets("--versions", "4", "--seed", "2026", "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try files(folder)
    let worksheets = ["A", "B", "C", "D"].flatMap { ["worksheet-\($0).html", "worksheet-\($0)-large.html"] }
    #expect(Set(files.keys) == Set(worksheets + ["answer-sheet.html", "key.html", "cards.html"]))
    for (name, text) in files {
      #expect(text.contains("2026"), "the seed stands on \(name)")
      #expect(!text.contains("<script") && !text.contains("src=") && !text.contains("href="), "\(name)")
    }
    #expect(files["worksheet-A-large.html"]?.contains("class=\"large\"") == true)
  }

  @Test func theSameSeedGivesTheSameBytesAndAnotherOthers() throws {
    let one = try files(try sheets("--versions", "2", "--seed", "7").folder)
    let two = try files(try sheets("--versions", "2", "--seed", "7").folder)
    let other = try files(try sheets("--versions", "2", "--seed", "8").folder)
    #expect(one == two)
    #expect(one["worksheet-A.html"] != other["worksheet-A.html"])
  }

  @Test func theKeysLettersStandBeforeTheRightWords() throws {
    let right = ["apple": "An apple", "grape": "True"]
    for seed in 1...6 {
      let files = try files(try sheets("--versions", "4", "--seed", "\(seed)", "--lang", "en").folder)
      let key = try #require(files["key.html"])
      let rows = key.matches(of: #/<tr><th>([0-9]+)<\/th>(.*?)<\/tr>/#).map {
        (String($0.output.1), String($0.output.2))
      }
      #expect(rows.count == 6)
      for (column, version) in ["A", "B", "C", "D"].enumerated() {
        let sheet = try #require(files["worksheet-\(version).html"])
        for (number, cells) in rows {
          let cell = cells.matches(of: #/<td><b>(.*?)<\/b><br><code>(.*?)<\/code><\/td>/#)[column]
          guard let words = right[String(cell.output.2)] else { continue }
          let question = try #require(sheet.split(separator: "<h2>\(number). ").last)
          let option = question.prefix { _ in true }.firstMatch(
            of: try Regex("<span class=\"letter\">\(cell.output.1)</span> <span>([^<]*)</span>"))
          #expect(option?.output[1].substring.map(String.init) == words, "version \(version), question \(number)")
        }
      }
    }
  }

  @Test func whatIsWrongIsSaid() throws {
    let near = try Tool.run(["quiz", "sheet", "all-kind", "--root", Self.root])
    #expect(near.status == 1 && near.errors.contains("did you mean 'all-kinds'?"))
    let story = try Tool.run(["quiz", "sheet", "tale", "--root", Self.root])
    #expect(story.status == 1 && story.errors.contains("there is no quiz 'tale'"))
    #expect(try sheets("--versions", "9").outcome.errors.contains("from 1 to 4"))
    #expect(try sheets("--lang", "vn").outcome.errors.contains("zh-Hant, en"))
    #expect(try Tool.run(["quiz", "burn", "all-kinds", "--root", Self.root]).status == 2)
  }

  @Test func whatNobodyHasReadIsNotPutOnPaper() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Self.root, toPath: folder.path + "/project")
    let file = "project/Content/quizzes/all-kinds/en.md"
    try folder.write(file, try folder.read(file).replacing("summary: One", with: "awaits-review: true\nsummary: One"))
    let outcome = try Tool.run(
      ["quiz", "sheet", "all-kinds", "--lang", "en", "--root", folder.path + "/project", "--out", folder.path + "/out"])
    #expect(outcome.status == 1 && outcome.errors.contains("awaits-review"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
  }

  @Test func guessingIsPlayedThrough() throws {
    let outcome = try Tool.run(["quiz", "simulate", "all-kinds", "--root", Self.root, "--runs", "500"])
    #expect(outcome.status == 0 && outcome.output.contains("any option\tpasses "), "\(outcome.errors)")
  }

  @Test func aGiveAwayIsWarnedOf() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Self.root, toPath: folder.path + "/project")
    let question = { (name: String) in
      "## Which, \(name)? {#\(name)}\n\n<!-- single, goal see -->\n\n- [ ] No\n  > Not this.\n- [x] The long and careful one\n"
        + "  > Yes.\n\nSee [the steps](guide:steps).\n\n"
    }
    let front = try folder.read("project/Content/quizzes/all-kinds/zh-Hant.md").split(separator: "---")[0]
    let body = ["one", "two", "three", "four"].map(question).joined()
    try folder.write(
      "project/Content/quizzes/all-kinds/zh-Hant.md",
      "---\(front)---\n\n\(body)## End {#after}\n\n<!-- end -->\n\n[1999](help:line)\n")
    let outcome = try Tool.run(["quiz", "simulate", "all-kinds", "--root", folder.path + "/project"])
    #expect(outcome.errors.contains("always the longest"))
    #expect(outcome.errors.contains("the right answer is B in 4 of 4"))
  }
}
