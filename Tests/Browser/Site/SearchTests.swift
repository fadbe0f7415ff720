import Chromium
import Foundation
import Testing

@Suite("Search", .enabled(if: SiteUnderTest.canBeTested, SiteUnderTest.reason))
struct SearchTests {
  /// Opens the search page of a language from this machine's disk.
  private func searching(
    in language: String? = nil, _ body: (SearchPage, SiteUnderTest, String) async throws -> Void
  ) async throws {
    let site = try await SiteUnderTest.shared()
    let language = language ?? site.source
    try await Browser.page { page in
      try await page.prepare(Traces.watch)
      try await page.open(site.address(of: try site.page(.search, in: language)))
      try await body(SearchPage(page: page), site, language)
      #expect(page.problems.isEmpty, "\(Set(page.problems))")
    }
  }

  @Test func findsExactlyThePagesThatHoldAWord() async throws {
    let site = try await SiteUnderTest.shared()
    // Words that also lead elsewhere find more than what holds them.
    let aliases = Alias.all.flatMap(\.words).map { $0.lowercased() }
    for language in site.languages {
      let words = try await words(of: language, in: site)
      let wanted = Array(Set(words.flatMap { $0.samples(4) })).sorted().filter { word in
        !aliases.contains { word.contains($0) }
      }
      // A language that has only some pages of its own, or that is written without blanks, offers fewer.
      #expect(wanted.count >= (["zh-Hant", "en"].contains(language) ? 16 : 1), "too few words in \(language)")
      try await searching(in: language) { search, _, _ in
        for word in wanted.prefix(24) {
          let answer = try await search.ask(word)
          let found = Set(answer.urls)
          let missed = words.filter { $0.surelyHolds(word) && !found.contains($0.url) }.map(\.url)
          #expect(missed.isEmpty, "\(word) is on \(missed)")
          let extra = words.filter { !$0.mayHold(word) && found.contains($0.url) }.map(\.url)
          #expect(extra.isEmpty, "\(word) is not on \(extra)")
          #expect(found.count == answer.urls.count, "\(word): a page twice")
          #expect(found.isEmpty == (answer.status == (try await search.nothing())), "\(word): \(answer.status)")
          #expect(answer.urls.isEmpty || answer.status.contains("\(answer.urls.count)"), "\(word): \(answer.status)")
        }
      }
    }
  }

  @Test func saysSoWhenNothingIsFound() async throws {
    try await searching { search, _, _ in
      let answer = try await search.ask("鱷魚踢踏舞")
      #expect(answer.urls.isEmpty)
      #expect(try await answer.status == search.nothing())
    }
  }

  @Test func answersWhileTheReaderTypesAndOpensWhatTheArrowsChoose() async throws {
    try await searching(in: "en") { search, site, language in
      let word = try #require(try await words(of: language, in: site).first?.samples(1).first)
      try await search.page.focus(SearchPage.field)
      try await search.page.type(word)
      let answer = try await search.answer(to: word)
      try #require(!answer.urls.isEmpty, "\(word) is found")
      // To read all answers "more" was pressed, which leads into the list; the reader is still in the field.
      try await search.page.focus(SearchPage.field)
      try await search.page.press(.down)
      let arrival = try await search.page.arrival(by: "Enter on the first result") {
        try await search.page.press(.enter)
      }
      #expect(arrival.url.split(separator: "#").first.map(String.init) == answer.urls[0])
    }
  }

  @Test func waitsForTheEndOfAComposition() async throws {
    try await searching { search, _, _ in
      let known = try await search.ask("照片")
      try #require(!known.urls.isEmpty)
      try await search.clear()
      // The field already shows what the input method proposes, but the reader has not agreed to it.
      try await search.page.compose("照片")
      // Longer than any pause after which a search begins.
      try await search.page.passTime(milliseconds: 2_000)
      #expect(
        try await search.page.evaluate("document.querySelector('\(SearchPage.results)').children.length") == 0,
        "what is only proposed was searched")
      try await search.page.commit("照片")
      #expect(try await search.answer(to: "照片").urls == known.urls)
    }
  }

  @Test func opensNothingOnTheEnterThatEndsAComposition() async throws {
    try await searching { search, _, _ in
      let before = try await search.page.url()
      try await search.page.focus(SearchPage.field)
      try await search.page.compose("照片")
      try await search.page.press(.enter)
      try await search.page.commit("照片")
      _ = try await search.answer(to: "照片")
      #expect(try await search.page.url() == before)
    }
  }

  @Test func keepsTheQuestionOutOfAddressTitleAndHistory() async throws {
    try await searching { search, _, _ in
      let page = search.page
      let before = try await page.evaluate("[document.title, location.href, history.length]")
      for word in ["照片", "113"] {
        _ = try await search.ask(word)
        try await page.press(.enter)
        try await page.settle()
        // Enter may open a result; the address of that says nothing of the question either.
        #expect(try await page.url().removingPercentEncoding?.contains(word) == false)
        if try await page.evaluate("!!document.querySelector('\(SearchPage.field)')") != true {
          try await page.goBack()
        }
      }
      _ = try await search.ask("照片")
      let after = try await page.evaluate("[document.title, location.href, history.length]")
      #expect(after[0] == before[0])
      #expect(after[1] == before[1])
      #expect(try await page.evaluate("document.querySelector('\(SearchPage.field)').autocomplete") == "off")
      #expect(try await page.evaluate("document.querySelector('\(SearchPage.field)').name") == "")
    }
  }

  @Test func emptiesTheFieldWhenTheReaderLeavesAndComesBack() async throws {
    let site = try await SiteUnderTest.shared()
    let path = try site.page(.search, in: site.source).path
    let elsewhere = try site.page(.home, in: site.source).path
    let state =
      "[document.querySelector('\(SearchPage.field)').value, "
      + "document.querySelector('\(SearchPage.results)').children.length]"
    for (start, isKept) in [("https://site.example/", true), (Page.address(ofFile: site.folder) + "/", false)] {
      try await Browser.page { page in
        if isKept { try await page.serve(folder: site.folder, at: "https://site.example") }
        try await page.open(start + path)
        #expect(try await SearchPage(page: page).ask("照片").urls.isEmpty == false)
        try await page.open(start + elsewhere)
        let back = try await page.goBack()
        #expect(back.isRestored == isKept, "only a server's page is kept by the browser")
        #expect(try await page.evaluate(state) == ["", 0], "after \(start)")
        #expect(try await SearchPage(page: page).ask("照片").urls.isEmpty == false, "it works on")
        try await page.reload()
        #expect(try await page.evaluate(state) == ["", 0], "after a reload of \(start)")
      }
    }
  }

  @Test func loadsLittleForAFirstQuestionAndNothingBefore() async throws {
    try await searching { search, site, _ in
      let before = search.page.requests.count
      _ = try await search.ask("照片")
      let top = Page.address(ofFile: site.folder) + "/"
      // What follows a question mark only keeps an old copy from being used.
      let paths = search.page.requests.map { String($0.url.dropFirst(top.count).prefix { $0 != "?" }) }
      let files = Set(paths.filter { $0.contains("/search/") })
      #expect(!files.isEmpty)
      #expect(search.page.requests.prefix(before).allSatisfy { !$0.url.contains("/search/") }, "loaded before its use")
      let weights = try await Weight.packed(files, in: site.folder)
      let total = weights.values.reduce(0, +)
      #expect(total <= 100_000, "\(total) bytes: \(weights)")
    }
  }

  @Test func leadsFromTheWordsThatReadersTypeToOurs() async throws {
    let site = try await SiteUnderTest.shared()
    for language in site.languages {
      try await searching(in: language) { search, _, _ in
        for alias in Alias.all.filter({ $0.language == language }) {
          var expected = Set<String>()
          for target in alias.targets { expected.formUnion(try await search.ask(target).urls) }
          #expect(!expected.isEmpty, "no page holds any of \(alias.targets)")
          for word in alias.words {
            let found = try await search.ask(word).urls
            #expect(expected.isSubset(of: found), "\(word) finds \(found)")
          }
        }
      }
    }
  }

  @Test func standsReadyUnderItsAccessKey() async throws {
    let site = try await SiteUnderTest.shared()
    try await Browser.page { page in
      try await page.open(site.address(of: try site.page(.home, in: site.source)))
      try await page.arrival(by: "Alt and S") { try await page.press(.character("s"), holding: [.alt]) }
      try await page.wait(for: "the field's focus", until: "document.activeElement?.matches('\(SearchPage.field)')")
      try await page.commit("照片")
      #expect(try await SearchPage(page: page).answer(to: "照片").urls.isEmpty == false)
    }
  }

  /// The words of all texts in a language.
  private func words(of language: String, in site: SiteUnderTest) async throws -> [PageWords] {
    let texts = site.pages.filter { if case .text = $0.kind { $0.language == language } else { false } }.prefix(60)
    return try await Browser.page { page in
      var words: [PageWords] = []
      for text in texts {
        try await page.open(site.address(of: text))
        words.append(try await PageWords.read(page))
      }
      return words
    }
  }
}
