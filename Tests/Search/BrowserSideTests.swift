import Foundation
import Search
import TestSupport
import Testing

/// search.js, asked outside a browser, answers as `SearchReader` does.
@Suite("search.js", .enabled(if: Tool.path("node") != nil, "needs node"))
struct BrowserSideTests {
  private func compare(_ pages: [TestPage], _ queries: [String], aliases: [SearchAlias] = []) throws {
    let index = try SearchIndex.of(pages, aliases: aliases)
    let folder = try TemporaryFolder()
    for file in index.files { try folder.write(file.name, String(decoding: file.bytes, as: UTF8.self)) }
    let script = Place.repository + "/Tests/Search/Fixtures/ask.js"
    let output = try Tool.run("node", [script, folder.path], input: Array(queries.joined(separator: "\n").utf8))
    let answers = String(decoding: output, as: UTF8.self).split(separator: "\n")
    try #require(answers.count == queries.count)
    var reader = SearchReader(index)
    for (query, answer) in zip(queries, answers) {
      let expected = reader.query(query)
      let first = expected.pages.first.map { "../pages/\($0).html" } ?? ""
      let told = expected.pages.map(String.init).joined(separator: ",")
      #expect(answer == "\(told) \(expected.isWhole) \(first)", "\(query)")
    }
  }

  @Test(arguments: 0..<2 as Range<UInt64>)
  func findsTheSamePagesInTheSameOrder(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let signs = Array("學習方法安全生活家庭老師學習aábcdĐe12 　-，.’ガがｶﾞ한글ไทย𠀀")
    func text(_ length: Int) -> String { String((0..<length).map { _ in random.pick(signs, or: "學") }) }
    let pages = (0..<100).map { _ in TestPage(text(6), text(120), "#" + text(9), text(80)) }
    let queries = (0..<400).map { _ in text(Int.random(in: 1...7, using: &random)) }
    try compare(pages, queries, aliases: [SearchAlias(words: ["習方", "ab"], targets: ["安全", "c d"])])
  }

  @Test(.enabled(if: Corpus.canBeMade, "\(Corpus.reason)"), arguments: ["zh-Hant", "en", "vi"])
  func findsTheSamePagesOfTheCorpus(_ language: String) throws {
    let pages = try Corpus.pages(150, language)
    var random = Seeded(9)
    let words = pages.flatMap { $0.blocks.flatMap { $0.split(separator: " ") } }
    let queries = (0..<300).map { _ in
      (0..<Int.random(in: 1...2, using: &random)).map { _ in
        let word = random.pick(words, or: "a")
        let start = language == "zh-Hant" ? word.count / 2 : 0
        return String(word.dropFirst(start).prefix(Int.random(in: 1...6, using: &random)))
      }.joined(separator: " ")
    }
    try compare(pages, queries)
  }
}
