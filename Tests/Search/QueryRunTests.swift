import Testing

@testable import Search

@Suite("Query runs")
struct QueryRunTests {
  @Test(arguments: [
    ("學習 方法", 2), ("LINE設定", 1), ("LINE 設定", 2), ("e-mail", 1), ("e - mail", 2), ("學習，方法", 2), ("", 0),
    (" \n，", 0), ("don’t", 1), ("a--b", 2), ("用LINE聊天", 1),
  ])
  func arePartedByWhiteSpaceAndPunctuation(_ query: String, _ count: Int) {
    #expect(QueryRun.all(in: query).count == count)
  }

  @Test func coverEveryCharacterWithFewPairs() throws {
    for length in 2...9 {
      let run = try #require(QueryRun.all(in: String("一二三四五六七八九".prefix(length))).first)
      let covered = Set(run.lookups.flatMap { [$0.at, $0.at + 1] })
      #expect(covered == Set(0..<length))
      #expect(run.lookups.count == (length + 1) / 2)
    }
  }

  @Test func takeOnlyTheLastTokenAsABeginning() throws {
    let run = try #require(QueryRun.all(in: "用LINE聊-ab").first)
    #expect(run.lookups.map(\.isStart) == [false, false, false, false, true])
    #expect(run.lookups.map(\.at) == [0, 1, 2, 3, 4])
  }

  @Test func cutLongWordsShort() {
    #expect(told(String(repeating: "x", count: 40)) == told(String(repeating: "x", count: 32)))
    #expect(told(String(repeating: "x", count: 31)) != told(String(repeating: "x", count: 32)))
  }
}
