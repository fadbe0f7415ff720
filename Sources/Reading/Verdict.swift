import Library

/// Which way the words in and around a link advise.
struct Verdict {
  var polarity = Advice.Polarity.toDo
  /// Whether a word before the link forbids it, and may forbid what follows too.
  var isForbiddenBefore = false
  /// Whether the link's own words say which way.
  private(set) var isCertain = false

  private let words: AdviceRules.Words
  static let stops = Set<Character>("，。；：！？,.;:!?「」『』“”\"()（）—…\n|/")

  init(_ words: AdviceRules.Words, own: [Character], before: [Character], behind: [Character]) {
    self.words = words
    let (own, before) = (own.without(words.harmless), before.without(words.harmless))
    if let found = atHead(own.trimmed) ?? inside(own) {
      polarity = found
      isCertain = true
      return
    }
    if let found = ahead(before) {
      polarity = found
      isForbiddenBefore = found == .notToDo
    } else if words.asideBehind.contains(where: { behind.trimmed.isWord(Array($0), at: 0) }) {
      polarity = .neither
    }
  }

  /// What the first of the link's own words say.
  private func atHead(_ own: [Character]) -> Advice.Polarity? {
    var start = 0
    while true {
      let aside = longest(words.aside, own, at: start)
      let against = max(longest(words.against, own, at: start), longest(words.closeAgainst, own, at: start))
      if aside > 0, aside >= against { return .neither }
      if against > 0 { return .notToDo }
      let lead = longest(words.leads, own, at: start)
      guard lead > 0 else { return nil }
      start += lead
      while start < own.count, own[start].isWhitespace { start += 1 }
    }
  }

  /// What stands further on in the link's own words, as in "a word of that is not to be said".
  private func inside(_ own: [Character]) -> Advice.Polarity? {
    var start = 0
    while start < own.count {
      if Self.stops.contains(own[start]) {
        let clause = Array(own[..<start])
        guard words.clauses.contains(where: { clause.hasWord($0) }) else { return nil }
      }
      let against = longest(words.against + words.ownAgainst, own, at: start)
      if against > 0 { return longest(words.aside, own, at: start) > against ? .neither : .notToDo }
      start += 1
    }
    return nil
  }

  /// What the words before the link say; the nearest to it counts.
  private func ahead(_ before: [Character]) -> Advice.Polarity? {
    var end = before.count
    while end > 0, before[end - 1].isWhitespace { end -= 1 }
    let text = Array(before[..<end])
    let isChained = words.chains.contains { endsWith($0, text) }
    var start = end
    var reached: Advice.Polarity?
    // A turn ends what stands before it reaches.
    while start > 0, reached == nil {
      start -= 1
      if Self.stops.contains(text[start]), !(isChained && ",，、".contains(text[start])) { break }
      if words.turns.contains(where: { text.isWord(Array($0), at: start) }), !isPartOfAside(start, text) { break }
      let aside = longest(words.aside, text, at: start)
      let against = longest(words.against, text, at: start)
      let close = longest(words.closeAgainst, text, at: start)
      if aside > 0, aside >= max(against, close), start + aside + words.reach >= end { reached = .neither }
      if reached == nil, against > 0, isChained || start + against + words.reach >= end { reached = .notToDo }
      if reached == nil, close > 0, start + close >= end || isChained { reached = .notToDo }
      // What is found may be the middle of something longer that says otherwise.
      if reached == .notToDo, isCovered(start, text) { reached = .neither }
    }
    return reached
  }

  /// Whether a word found at a place lies within words that only speak of it.
  private func isCovered(_ place: Int, _ text: [Character]) -> Bool {
    words.aside.contains { word in
      let word = Array(word)
      return (1..<max(2, word.count)).contains { back in
        place >= back && text.isWord(word, at: place - back) && back < word.count
      }
    }
  }

  private func isPartOfAside(_ place: Int, _ text: [Character]) -> Bool {
    isCovered(place, text) || longest(words.aside, text, at: place) > 0
  }

  private func endsWith(_ word: String, _ text: [Character]) -> Bool {
    text.isWord(Array(word), at: text.count - word.count)
  }

  /// The length of the longest of some words at a place, or 0.
  private func longest(_ words: [String], _ text: [Character], at start: Int) -> Int {
    words.reduce(0) { longest, word in
      word.count > longest && text.isWord(Array(word), at: start) ? word.count : longest
    }
  }
}

extension [Character] {
  /// The text without white space around it.
  fileprivate var trimmed: [Character] {
    let from = firstIndex { !$0.isWhitespace } ?? endIndex
    let to = (lastIndex { !$0.isWhitespace } ?? from - 1) + 1
    return Array(self[from..<Swift.max(from, to)])
  }
}
