import Search
import Testing

@Suite("Search")
struct SearchTests {
  private static let pages = [
    TestPage("睡眠", "學\n習", "學，習", "LINE 設定在這裡"),
    TestPage("學習方法", "老師說可以", "#安全", "ONLINE設定"),
    TestPage("Discord", "請用Line聊天。寫e-mail給老師", "學 習", "別怕，我們在"),
    TestPage("Giấc ngủ", "Đặng Thị Hồng gặp thầy giáo", "log_49 and plan_11", "我們\u{3000}在"),
    TestPage("Sleep", "The habits of good sleepers; mail e", "log_5 of 49 plans", "一,二三"),
  ]

  @Test(arguments: [
    ("學習", [1, 2]), ("學", [0, 1, 2]), ("習", [0, 1, 2]), ("睡眠", [0]), ("老師", [1, 2]), ("可以", [1]), ("法", [1]),
    ("LINE設定", [0]), ("line設", [0]), ("設定", [0, 1]), ("LINE", [0, 2]), ("用LINE", [2]), ("LINE聊天", [2]),
    ("ＬＩＮＥ", [0, 2]), ("e-mail", [2]), ("e-m", [2]), ("mail", [2, 4]), ("mail e", [2, 4]), ("dang", [3]),
    ("ĐẶNG thi", [3]), ("Đặ", [3]), ("hong gap", [3]), ("gặp hong", [3]), ("log_49", [3]), ("log_4", [3]),
    ("log 49", [3, 4]), ("sleep", [4]), ("sleeper", [4]), ("sleepers", [4]), ("sleeperss", []), ("leep", []),
    ("學習 老師", [1, 2]), ("學習 discord", [2]), ("我們在", [2, 3]), ("怕，我們", [2]), ("們我", []), ("一二", []), ("二三", [4]),
    ("", []), ("，", []), ("安全", [1]), ("鱷魚", []), ("zzz", []),
  ])
  func findsThePagesThatHoldAQuery(_ query: String, _ pages: [Int]) throws {
    #expect(try SearchIndex.of(Self.pages).found(query) == pages)
  }

  @Test func joinsCharactersAcrossALineBreakWithinABlock() throws {
    let index = try SearchIndex.of([TestPage("a", "學 習"), TestPage("b", "學\n習")])
    #expect(index.found("學習") == [0])
  }

  @Test func doesNotJoinTheTitleToTheText() throws {
    let index = try SearchIndex.of([TestPage("學", "#習", "方法"), TestPage("學", "習")])
    #expect(index.found("學習").isEmpty)
    #expect(index.found("習方").isEmpty)
    #expect(index.found("方法") == [0])
  }

  @Test func doesNotSearchSummaries() throws {
    #expect(try SearchIndex.of(Self.pages).found("Page").isEmpty)
  }

  @Test func hasNothingToFindInAnEmptySite() throws {
    let index = try SearchIndex.of([])
    #expect(index.found("學習").isEmpty)
    #expect(index.files.map(\.name) == ["index.js"])
  }

  @Test func findsLongTitlesAndManyHeadings() throws {
    let title = String(repeating: "長標題", count: 60)
    let headings = (0..<300).map { "#第\($0)節小標題" }
    let index = try SearchIndex.of([TestPage(title: title + "末", blocks: headings + ["內文在此"])])
    for query in ["標題末", "題長", "第0節", "第150節小標題", "第299節", "內文在此"] { #expect(index.found(query) == [0], "\(query)") }
    for query in ["題末第", "標題第", "題內文", "末第0"] { #expect(index.found(query).isEmpty, "\(query)") }
  }

  @Test func stopsWhenAPageCannotBeRead() {
    struct Unreadable: Error {}
    #expect(throws: Unreadable.self) {
      try SearchIndex.build(count: 3, parallel: Order.forwards.run) { number, _ in
        if number == 1 { throw Unreadable() }
        return SearchPage(url: "", title: "", summary: "")
      }
    }
  }
}

@Suite("Order of results")
struct RankingTests {
  @Test func putsTitlesFirstThenHeadingsThenFrequencyThenPageOrder() throws {
    let index = try SearchIndex.of([
      TestPage("一", "網路"), TestPage("二", "網路"), TestPage("三", "網路，網路，網路"),
      TestPage("四", "#上網路"), TestPage("五", "沒有"), TestPage("六網路", "無"), TestPage("七", "#網路", "網路"),
      TestPage("網路", "網路"),
    ])
    #expect(index.query("網路").pages == [7, 5, 6, 3, 2, 0, 1])
  }

  @Test func countsHowManyWordsStandInTheTitle() throws {
    let index = try SearchIndex.of([
      TestPage("red", "blue blue blue"), TestPage("red blue", ""), TestPage("green", "red blue red blue"),
    ])
    #expect(index.query("red blue").pages == [1, 0, 2])
  }
}

@Suite("Aliases")
struct AliasTests {
  private static let aliases = [
    SearchAlias(words: ["裸照", "私密照"], targets: ["性影像"]),
    SearchAlias(words: ["nudes", "換臉APP"], targets: ["性影像", "合成影像"]),
  ]
  private static let pages = [
    TestPage("一", "性影像被外流"), TestPage("二", "裸照兩個字"), TestPage("三", "合成影像"),
    TestPage("四", "nudes, in English"), TestPage("五", "其他"),
  ]

  @Test(arguments: [
    ("裸照", [1, 0]), ("裸照外流", [0]), ("私密照", [0]), ("nudes", [3, 0, 2]), ("my NUDES", [0, 2]),
    ("換臉app", [0, 2]), ("nude", [3]), ("denudes", []), ("性影像", [0]), ("裸", [1]), ("其他", [4]),
  ])
  func leadToTheirTargetsAfterTheDirectHits(_ query: String, _ pages: [Int]) throws {
    #expect(try SearchIndex.of(Self.pages, aliases: Self.aliases).query(query).pages == pages)
  }

  @Test func areNotThereUnlessGiven() throws {
    #expect(try SearchIndex.of(Self.pages).query("私密照").pages.isEmpty)
  }
}
