import Library

/// Where a Chinese heading may be broken: between words, where a sentence takes breath, and never inside a term.
///
/// WeasyPrint knows no `word-break: keep-all`: what holds together stands in an inline block of its own.
struct HeadingBreaks: Sendable {
  /// Words behind which a line may end.
  private static let behind: Set<Character> = ["的", "了", "時", "後", "著", "們"]
  /// Words before which a line may begin.
  private static let before = [
    "和", "與", "或", "被", "把", "在", "給", "對", "從", "先", "誰", "可以", "怎麼", "什麼", "不要", "不能", "以及", "就", "還", "也",
  ]
  /// Words that hold one of these and are not parted.
  private static let whole = [
    "的話", "目的", "了解", "除了", "為了", "時間", "時候", "小時", "同時", "即時", "限時", "後來", "然後", "後果", "先後", "最後",
    "以後", "之後", "現在", "存在", "自在", "正在", "實在", "所在", "和平", "溫和", "或許", "給予", "參與", "與其", "被害", "被動",
    "把握", "對方", "對話", "面對", "相對", "反對", "絕對", "針對", "從來", "從事", "先生", "首先", "優先", "事先", "預先", "成就",
    "就學", "就業", "就醫", "還原", "返還", "交給", "傳給", "我們", "你們", "他們", "怎麼辦", "為什麼",
  ]

  private let terms: [[Character]]

  /// Takes the terms of a library, and words that hold together anywhere.
  init(_ library: Library, in language: LanguageIndex) {
    let names = library.registry.terms.entries.map { $0.name.text(in: language) }
    terms = (names + Self.whole).map { Array($0) }.filter { $0.count > 1 }
  }

  /// A heading's HTML with each piece that holds together in an element of its own, which no line parts.
  ///
  /// A heading with marks of its own stays as it is: a piece may not begin in one and end in another.
  func marked(_ html: [UInt8]) -> [UInt8] {
    let text = Array(String(decoding: html, as: UTF8.self))
    guard text.contains(where: Self.isHan), !text.contains("<") else { return html }
    let breaks = Set(breaks(text))
    var pieces: [[Character]] = [[]]
    for (place, character) in text.enumerated() {
      if breaks.contains(place) { pieces.append([]) }
      pieces[pieces.count - 1].append(character)
    }
    var out = ""
    for piece in pieces {
      let words = String(piece)
      out += piece.count > 1 && !words.contains(" ") ? "<span class=\"piece\">\(words)</span>" : words
    }
    return Array(out.utf8)
  }

  /// The places in a text before which a line may begin.
  func breaks(_ text: [Character]) -> [Int] {
    var inside: Set<Int> = []
    for term in terms where term.count <= text.count {
      for start in 0...(text.count - term.count) where text[start..<start + term.count].elementsEqual(term) {
        inside.formUnion(start + 1..<start + term.count)
      }
    }
    // Sentences' own breaths first; one character alone on a line is no line, and is not parted from its clause.
    let breaths = text.indices.filter { $0 > 0 && "，。、；：？！".contains(text[$0 - 1]) }
    let edges = [0] + breaths + [text.count]
    let words = text.indices.filter { place in
      guard place > 0, !inside.contains(place), Self.isHan(text[place - 1]), Self.isHan(text[place]),
        !edges.contains(where: { abs($0 - place) < 2 })
      else { return false }
      if Self.behind.contains(text[place - 1]) { return true }
      return Self.before.contains { text[place...].starts(with: $0) }
    }
    return (breaths.filter { $0 < text.count && !"」』）".contains(text[$0]) } + words).sorted()
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }
}
