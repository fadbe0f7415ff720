import Foundation
import Library
import Reading
import TestSupport
import Testing
import Website

/// What the kiosk edition holds and what it leaves out.
@Suite struct KioskTests {
  private func files(_ plan: String, text: String? = nil) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let source = Place.repository + "/Tests/Sites/play"
    for name in ["Content", "nightlight.yml"] {
      try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    try folder.write("kiosk.yml", plan)
    if let text {
      let steps = "Content/guides/steps/zh-Hant.md"
      try folder.write(steps, try folder.read(steps) + "\n\(text)\n")
    }
    let project = Project(root: folder.path, ownTemplates: Place.repository + "/Templates")
    var reader = ProjectReader(project) { _, _ in { _ in [] } }
    let reading = try reader.read(try project.inputs())
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    let library = try #require(reading.library)
    let kiosk = try #require(library.kiosk)
    var options = Website.Options()
    options.edition = .kiosk(kiosk)
    let (site, found) = Website.prepare(
      library.narrowed(to: kiosk), try #require(reading.theme),
      sources: ProjectSources { try project.bytes(of: $0) }, options: options)
    #expect(found == [])
    var made: [String: String] = [:]
    for file in site.files() {
      var bytes: [UInt8] = []
      try file.produce(&bytes)
      made[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return made
  }

  @Test func thePageOfQuestionsIsOffUnlessItIsSwitchedOn() throws {
    let off = try files("languages: [zh-Hant]\ndoors: [parents]\n")
    #expect(off["zh-Hant/quizzes/helper.html"] == nil)
    #expect(off["zh-Hant/quizzes/tale.html"] != nil)
    let on = try files("languages: [zh-Hant]\ndoors: [parents]\nhelper: true\n")
    #expect(on["zh-Hant/quizzes/helper.html"]?.contains("data-gate") == true)
    #expect(on["zh-Hant/quizzes/helper.html"]?.contains("data-paper") == false)
  }

  @Test func onlyTheLanguagesKindsAndQuizzesThatWereChosenAreThere() throws {
    let one = try files("languages: [en]\ndoors: [parents]\nquizzes: [tale]\nkinds: [quiz]\nkeep: []\n")
    #expect(one.keys.filter { $0.hasPrefix("zh-Hant/") } == [])
    #expect(one["en/quizzes/tale.html"] != nil)
    #expect(one["en/quizzes/all-kinds.html"] == nil)
    #expect(one["en/guides/steps.html"] == nil)
    #expect(one["index.html"]?.contains("href=\"en/index.html\"") == true)
    #expect(one.keys.filter { $0.hasPrefix("assets/") && ($0.contains("search.js") || $0.contains("site.js")) } == [])
  }

  @Test func aLinkToWhatIsLeftOutIsWords() throws {
    let without = try files("languages: [zh-Hant]\ndoors: [parents]\nleave-out: [guide:steps]\n")
    let quiz = try #require(without["zh-Hant/quizzes/all-kinds.html"])
    #expect(quiz.contains("<span class=\"elsewhere\">") && !quiz.contains("guide:steps"))
    let with = try files("languages: [zh-Hant]\ndoors: [parents]\n")
    #expect(with["zh-Hant/quizzes/all-kinds.html"]?.contains("href=\"../guides/steps.html\"") == true)
  }

  @Test func paperIsOfferedOnlyWhereItIsAllowed() throws {
    let none = try files("languages: [en]\ndoors: [parents]\n")
    #expect(none.values.filter { $0.contains("data-print>") } == [])
    let some = try files("languages: [en]\ndoors: [parents]\nprint: true\n")
    #expect(some["en/guides/steps.html"]?.contains("data-print>") == true)
    #expect(some["en/guides/steps.html"]?.contains("data-prints=\"true\"") == true)
  }

  @Test func aTitleIsFoundByTheFirstLettersOfItsSyllablesAndWords() throws {
    let made = try files("languages: [zh-Hant, en]\ndoors: [parents]\n")
    #expect(made["zh-Hant/search.html"]?.contains("data-units=\"ㄅ ㄗ\"") == true)
    #expect(made["en/search.html"]?.contains("data-units=\"all kinds\"") == true)
  }

  @Test(
    arguments: [
      ("[一二](help:line)[三四](quiz:tale)", 0), ("[一二](help:line) [三四](quiz:tale)", 1),
      ("**[一二](help:line)**, [三四](quiz:tale)", 2), ("[一二](help:line)、[三四](quiz:tale)", nil),
      ("[一二](help:line)\n\n[三四](quiz:tale)", nil), ("- [一二](help:line)\n- [三四](quiz:tale)", nil),
      ("[一二](help:line) or [三四](quiz:tale)", nil), ("[一二](help:line) [三四](quiz:none)", nil),
    ])
  func linksWithNothingBetweenThemAreKeptApart(_ text: String, _ between: Int?) throws {
    let made = try files("languages: [zh-Hant]\ndoors: [parents]\n", text: text)
    let page = try #require(made["zh-Hant/guides/steps.html"])
    let found = page.matches(of: /<span class="apart n(\d)"><\/span><a\s/).map { Int($0.1) }
    #expect(found == (between.map { [$0] } ?? []))
    #expect(!page.contains("class=\"short\""))
  }

  @Test func aLinkOfOneLetterIsWideEnough() throws {
    let made = try files("languages: [zh-Hant]\ndoors: [parents]\n", text: "看 [X](quiz:tale)。")
    let page = try #require(made["zh-Hant/guides/steps.html"])
    #expect(page.contains("<a class=\"short\" href=\"../quizzes/tale.html\">X</a>"))
  }

  @Test func whatIsNotThereLeadsBack() throws {
    let made = try files("languages: [zh-Hant]\ndoors: [parents]\n")
    let page = try #require(made["404.html"])
    #expect(page.contains("default-src 'none'; script-src 'sha256-"))
    // Whatever folder was asked for, nothing of it depends on where that lies.
    #expect(page.matches(of: /(href|src)=/).isEmpty)
  }
}
