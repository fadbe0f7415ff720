import Foundation
import Search
import Testing

@Suite("Files of the index")
struct OutputTests {
  private static func pages(_ count: Int) -> [TestPage] {
    var random = Seeded(7)
    let signs = Array("學習方法安全生活家庭老師時間可以我們一個, word café Đặng 2024 -")
    return (0..<count).map { number in
      TestPage(
        "第\(number)頁", String((0..<400).map { _ in random.pick(signs, or: "學") }), "#小標\(number)",
        String((0..<300).map { _ in random.pick(signs, or: "學") }))
    }
  }

  @Test func areTheSameWhateverTheOrderOfTheThreads() throws {
    let pages = Self.pages(300)
    let first = try SearchIndex.of(pages)
    #expect(first.files.count > 20)
    for order in Order.allCases { #expect(try SearchIndex.of(pages, order: order).files == first.files, "\(order)") }
  }

  @Test func shareAStampThatChangesWithTheText() throws {
    func stamps(_ pages: [TestPage]) throws -> Set<String> {
      Set(
        try SearchIndex.of(pages).files.map { file in
          String(decoding: file.bytes.split(separator: UInt8(ascii: "\"")).dropLast().last ?? [], as: UTF8.self)
        })
    }
    var pages = Self.pages(80)
    let before = try stamps(pages)
    #expect(before.count == 1)
    pages[70].blocks[0] += "新"
    #expect(try stamps(pages).isDisjoint(with: before))
  }

  @Test func areNamedOnceAndSmall() throws {
    let index = try SearchIndex.of(Self.pages(700))
    #expect(Set(index.files.map(\.name)).count == index.files.count)
    #expect(index.files.allSatisfy { $0.bytes.count < 25_000 })
    #expect(index.size == index.files.reduce(0) { $0 + $1.bytes.count })
    #expect(index.pages == 700)
  }

  @Test func endNoScriptStringOrLineWhateverIsInThePages() throws {
    let bad = "</script><script>alert(1)</script> \u{2028}\u{2029} \" ' \\ \u{0} \r\n <!-- ]]> -->\u{FEFF}\u{85}&amp;"
    let index = try SearchIndex.build(
      count: 3, aliases: [SearchAlias(words: [bad], targets: [bad])], parallel: Order.forwards.run
    ) { _, text in
      text += bad.utf8
      return SearchPage(url: bad, title: bad, summary: bad, language: bad)
    }
    for file in index.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.hasPrefix("nightlightSearch("), "\(file.name)")
      #expect(text.hasSuffix(")\n"), "\(file.name)")
      let body = text.unicodeScalars.dropLast()
      #expect(!body.contains { "<\u{2028}\u{2029}\u{85}\u{FEFF}".unicodeScalars.contains($0) || $0.value < 0x20 })
      if !file.name.hasPrefix("p-"), file.name != "index.js" {
        #expect(file.bytes.allSatisfy { $0 < 0x7F && $0 != UInt8(ascii: "\\") }, "\(file.name)")
      }
    }
  }

  @Test func saysWhatResultsShowAsWritten() throws {
    let index = try SearchIndex.build(count: 33, parallel: Order.forwards.run) { number, _ in
      SearchPage(
        url: "../p/\(number).html", title: "題\"\(number)", summary: "\\<b>", language: number == 32 ? "zh-Hant" : "")
    }
    #expect(index.files.map(\.name) == ["index.js", "g-0.js", "w-0.js", "p-0.js", "p-1.js"])
    let last = String(decoding: try #require(index.files.last).bytes, as: UTF8.self)
    #expect(last.hasPrefix(#"nightlightSearch(["../p/32.html","題\"32","\\\u003cb\u003e","zh-Hant"],"p-1","#))
  }
}

@Suite("Weight of a first query", .enabled(if: Tool.path("gzip") != nil, "needs gzip"))
struct WeightTests {
  @Test(.enabled(if: Corpus.canBeMade, "\(Corpus.reason)"), arguments: ["zh-Hant", "en", "vi"])
  func staysUnderAHundredKilobytes(_ language: String) throws {
    let pages = try Corpus.pages(150, language)
    let index = try SearchIndex.of(pages)
    let sizes = Dictionary(uniqueKeysWithValues: index.files.map { ($0.name, $0.bytes) })
    let results = try index.files.filter { $0.name.hasPrefix("p-") }.reduce(0) { try $0 + Tool.packed($1.bytes) }
    var reader = SearchReader(index)
    var random = Seeded(3)
    let words = pages.flatMap { $0.blocks.flatMap { $0.split { !$0.isLetter } } }
    var queries = ["學", "的", "s", "t", "th", "學習", "the", "LINE設定"]
    for _ in 0..<400 {
      queries.append(String(random.pick(words, or: "學習").prefix(Int.random(in: 1...8, using: &random))))
    }
    var heaviest = 0
    var packed: [String: Int] = [:]
    for query in queries {
      let loaded = reader.query(query).loaded
      for name in loaded where packed[name] == nil { packed[name] = try Tool.packed(sizes[name] ?? []) }
      heaviest = max(heaviest, loaded.reduce(0) { $0 + (packed[$1] ?? 0) })
    }
    #expect(heaviest > 1000)
    #expect(heaviest + results <= 100_000, "\(heaviest) of shards and \(results) of results")
  }
}
