import Decks
import Digest
import Foundation
import Library
import TestSupport
import Testing

@Suite struct DeckTests {
  /// `NIGHTLIGHT_RECORD=1` writes what is expected anew, and fails, so that nobody records without looking.
  @Test func theSlidesAreAsExpected() throws {
    let page = String(decoding: try DeckFixture().deck().page(), as: UTF8.self)
    let slides = try #require(page.firstMatch(of: /(?s)<main.*<\/main>/)).0
    let file = Place.repository + "/Tests/Decks/Site/expected.html"
    if ProcessInfo.processInfo.environment["NIGHTLIGHT_RECORD"] == "1" {
      try Data(slides.utf8).write(to: URL(filePath: file))
      Issue.record("recorded; look at the difference and run again without NIGHTLIGHT_RECORD")
      return
    }
    let expected = try String(contentsOfFile: file, encoding: .utf8)
    let differing = zip(slides.split(separator: "\n"), expected.split(separator: "\n")).first { $0 != $1 }
    #expect(slides == expected, "first difference: \(differing.map { "\($0.0)\nexpected: \($0.1)" } ?? "at the end")")
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try DeckFixture().deck().page() == (try DeckFixture().deck().page()))
  }

  @Test func thePolicyNamesTheDigestsOfTheStyleAndTheScriptAndNothingElse() throws {
    let page = String(decoding: try DeckFixture().deck().page(), as: UTF8.self)
    let style = try #require(page.firstMatch(of: /(?s)<style>(.*?)<\/style>/)).1
    let script = try #require(page.firstMatch(of: /(?s)<script>(.*?)<\/script>/)).1
    let policy =
      "default-src 'none'; style-src 'sha256-\(sha256(Array(style.utf8)).base64)'; "
      + "script-src 'sha256-\(sha256(Array(script.utf8)).base64)'; img-src data:; base-uri 'none'; form-action 'none'"
    #expect(page.contains("content=\"\(policy)\""))
    #expect(page.matches(of: /<script/).count == 1 && page.matches(of: /<style/).count == 1)
    #expect(!page.contains(" style=\"") && !page.contains(" src=\"http") && !page.contains("<link"))
  }

  @Test func aSiteWithoutAnAddressNamesThePageInsteadOfACode() throws {
    var fixture = try DeckFixture()
    #expect(String(decoding: try fixture.deck().page(), as: UTF8.self).contains("class=\"qr\""))
    fixture.library.site.baseURL = nil
    let page = String(decoding: try fixture.deck().page(), as: UTF8.self)
    #expect(!page.contains("class=\"qr\"") && page.contains("<div class=\"address\"><p>平常的一頁 · 測試</p></div>"))
  }

  @Test func aSlideForFiguresOfThePlaceIsThereOnlyWithFigures() throws {
    let fixture = try DeckFixture()
    let plain = try fixture.deck()
    #expect(!plain.source.slides.contains { $0.id == "here" })
    let station = try fixture.deck(forStation: true)
    #expect(station.count == plain.count + 1)
    let page = String(decoding: station.page(), as: UTF8.self)
    for word in ["轄區求助", "自己的統計", "河邊派出所", "02-0000-0000", "data:image/svg+xml;base64,"] {
      #expect(page.contains(word), "\(word)")
    }
  }

  @Test func whatOneSourceSaysStandsWithItsPlaceYearAndSource() throws {
    let page = String(decoding: try DeckFixture().deck().page(), as: UTF8.self)
    let leaf = try #require(page.firstMatch(of: /(?s)<section class="leaf" id="content-note".*?<\/section>/)).0
    let parts = leaf.components(separatedBy: "<details")
    #expect(parts.count == 2)
    // On the wall without the title, beside it with all.
    for (part, (words, source)) in zip(parts, [("多半在晚上", "出版社"), ("晚上比較多", "出版社、書")]) {
      #expect(part.contains("\(words)</span><span class=\"rests\">¹</span>"))
      #expect(part.contains("<p class=\"rests-on\">¹ 甲市，2025 年：\(source)</p>"))
    }
    let figures = try #require(page.firstMatch(of: /(?s)<section class="leaf" id="figures".*?<\/section>/)).0
    #expect(figures.contains("<p class=\"source\">資料來源：出版社、書 · 甲市，2025 年</p>"))
  }

  /// Before children stands where to go, and no count of cases.
  @Test func aSlideForOfficesShowsThemAndNoFigures() throws {
    var fixture = try DeckFixture()
    let place = try #require(fixture.source.slides.firstIndex { $0.local == .figures })
    fixture.source.slides[place].local = .offices
    #expect(!(try fixture.deck().source.slides.contains { $0.id == "here" }))
    let page = String(decoding: try fixture.deck(forStation: true).page(), as: UTF8.self)
    let slide = try #require(page.firstMatch(of: /(?s)<section class="leaf" id="here".*?<\/section>/)).0
    #expect(slide.contains("02-0000-0000") && !page.contains("轄區求助"))
  }

  @Test func theHandoutsHaveNotesOnlyWhereTheyAreRead() throws {
    let deck = try DeckFixture().deck()
    for handout in Handout.allCases {
      let html = String(decoding: deck.handout(handout), as: UTF8.self)
      #expect(html.contains("data-handout=\"\(handout.rawValue)\""))
      #expect(html.contains("白天晚上都有人接") == (handout == .notes), "\(handout)")
      #expect(!html.contains("<script"))
    }
  }

  @Test func wordsCanBeMadeSmallerUntilTheSmallest() throws {
    var deck = try DeckFixture().deck()
    #expect(deck.canBeSmaller(1))
    deck = deck.with(smaller: [deck.id(ofSlide: 1): 20])
    #expect(!deck.canBeSmaller(1) && deck.canBeSmaller(2))
  }
}
