import Foundation
import Search
import Testing

/// Every page that holds a word is found, and no other: held against reading all the text.
@Suite("Exactness")
struct ExactnessTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func findsExactlyThePagesThatHoldAChineseWord(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let signs = Array("學習方法學習方學一𠀀") + Array(seed % 2 == 0 ? "  ，\na1-" : " ")
    let pages = (0..<Int.random(in: 1...150, using: &random)).map { _ in
      TestPage(
        title: text(of: Int.random(in: 0...8, using: &random), from: signs.filter { $0 != "\n" }, &random),
        blocks: (0..<Int.random(in: 0...4, using: &random)).map { _ in
          (Bool.random(using: &random) ? "#" : "")
            + text(of: Int.random(in: 0...40, using: &random), from: signs.filter { $0 != "\n" }, &random)
        })
    }
    let texts = pages.map { $0.joined + [0] }
    var reader = SearchReader(try SearchIndex.of(pages))
    for length in 1...8 {
      for _ in 0..<20 {
        let word = text(of: length, from: Array("學習方法一𠀀"), &random)
        let expected = pages.indices.filter { holds(texts[$0], Array(word.utf8) + [0]) }
        #expect(reader.query(word).pages.sorted() == expected, "\(word)")
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func findsExactlyThePagesThatHoldMixedRuns(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let signs = Array("學習學習aabb12") + Array(" -，")
    let pages = (0..<100).map { _ in
      TestPage(
        title: text(of: 6, from: signs, &random),
        blocks: [text(of: Int.random(in: 1...30, using: &random), from: signs, &random)])
    }
    let blocks = pages.map { ([$0.title] + $0.blocks).map(Plain.tokens) }
    var reader = SearchReader(try SearchIndex.of(pages))
    for _ in 0..<100 {
      let query = text(of: Int.random(in: 1...6, using: &random), from: signs, &random)
      let runs = Plain.runs(query)
      let expected = pages.indices.filter { number in
        !runs.isEmpty && runs.allSatisfy { run in blocks[number].contains { Plain.holds($0, run) } }
      }
      #expect(reader.query(query).pages.sorted() == expected, "\(query)")
    }
  }

  @Test(.enabled(if: Corpus.canBeMade, "\(Corpus.reason)"))
  func findsExactlyThePagesOfTheCorpus() throws {
    let pages = try Corpus.pages(1000, "zh-Hant")
    try #require(pages.count == 1000)
    let texts = pages.map { $0.joined + [0] }
    var random = Seeded(1)
    var words = try Corpus.chineseWords().filter { $0.count > 1 }
    words = ["學習", "圖書館", "老師", "我們"] + words.prefix(300) + words.shuffled(using: &random).prefix(900)
    let stretches = pages.prefix(100).flatMap { page in
      String(decoding: page.joined, as: UTF8.self).split { !("\u{4E00}"..."\u{9FFF}").contains($0) }
    }
    while words.count < 2000 {
      let stretch = random.pick(stretches, or: "")
      let length = Int.random(in: 2...8, using: &random)
      guard stretch.count >= length else { continue }
      words.append(String(stretch.dropFirst(Int.random(in: 0...stretch.count - length, using: &random)).prefix(length)))
      // The halves of two words: pairs that are there, in an order that mostly is not.
      if words.count % 4 == 0 {
        words.append(String(stretch.suffix(2)) + String(random.pick(stretches, or: "").prefix(2)))
      }
    }
    var reader = SearchReader(try SearchIndex.of(pages))
    var hits = 0
    for word in words where word.count > 1 {
      let needle = Array(word.utf8) + [0]
      let expected = texts.indices.filter { holds(texts[$0], needle) }
      let found = reader.query(word).pages.sorted()
      hits += found.count
      let (missed, wrong) = (Set(expected).subtracting(found), Set(found).subtracting(expected))
      #expect(missed.isEmpty && wrong.isEmpty, "\(word): missed \(missed), wrong \(wrong)")
    }
    #expect(hits > 10_000)
  }

  /// Whether a text holds a word; both end in 0.
  private func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    text.withUnsafeBytes { text in
      word.withUnsafeBytes { word in
        guard let start = text.bindMemory(to: CChar.self).baseAddress,
          let needle = word.bindMemory(to: CChar.self).baseAddress
        else { return false }
        return strstr(start, needle) != nil
      }
    }
  }

  private func text(of length: Int, from signs: [Character], _ random: inout Seeded) -> String {
    String((0..<length).map { _ in random.pick(signs, or: "學") })
  }
}

/// Another way to cut and compare texts, for small alphabets only: Han, ASCII letters and digits, blanks, hyphens.
private enum Plain {
  struct Token: Equatable {
    var text: String
    /// What stands before it: nothing, white space, one hyphen between two tokens, or anything else.
    var before: String
    var isHan: Bool { text >= "\u{3400}" }
  }

  static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var between = "，"
    for sign in text {
      if sign.isLetter || sign.isNumber {
        if between.isEmpty, let last = tokens.last, !last.isHan, sign < "\u{3400}" {
          tokens[tokens.count - 1].text.append(sign)
        } else {
          tokens.append(Token(text: String(sign), before: between))
        }
        between = ""
      } else {
        between.append(sign)
      }
    }
    for place in tokens.indices {
      let before = tokens[place].before
      tokens[place].before = before.allSatisfy { $0 == " " } ? (before.isEmpty ? "" : " ") : before == "-" ? "-" : "，"
    }
    if !tokens.isEmpty { tokens[0].before = "，" }
    return tokens
  }

  static func runs(_ query: String) -> [[Token]] {
    var runs: [[Token]] = []
    for token in tokens(query) {
      if token.before == " " || token.before == "，" || runs.isEmpty {
        runs.append([token])
      } else {
        runs[runs.count - 1].append(token)
      }
    }
    return runs
  }

  static func holds(_ tokens: [Token], _ run: [Token]) -> Bool {
    tokens.indices.contains { start in
      guard start + run.count <= tokens.count else { return false }
      return run.indices.allSatisfy { place in
        let (there, asked) = (tokens[start + place], run[place])
        let isStart = place == run.count - 1 && !asked.isHan
        let isIt = isStart ? there.text.hasPrefix(asked.text) && !there.isHan : there.text == asked.text
        return isIt && (place == 0 || (there.before == " " ? "" : there.before) == asked.before)
      }
    }
  }
}
