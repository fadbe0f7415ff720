import Library

/// Where a Chinese heading may be broken: between words, where a sentence takes breath, and never inside a term.
///
/// Style sheets keep Chinese headings whole (`word-break: keep-all`); `<wbr>` marks the places where they may part.
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

  /// A heading's HTML with the places marked.
  func marked(_ html: [UInt8]) -> [UInt8] {
    let characters = Array(String(decoding: html, as: UTF8.self))
    // The letters outside of tags, and where they stand.
    var places: [Int] = []
    var isTag = false
    for (place, character) in characters.enumerated() {
      if character == "<" { isTag = true }
      if !isTag { places.append(place) }
      if character == ">" { isTag = false }
    }
    let breaks = Set(breaks(places.map { characters[$0] }).map { places[$0] })
    guard !breaks.isEmpty else { return html }
    var out = ""
    for (place, character) in characters.enumerated() {
      if breaks.contains(place) { out += "<wbr>" }
      out.append(character)
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
    // One character alone on a line is no line.
    guard text.count > 3 else { return [] }
    return (2..<text.count - 1).filter { place in
      guard !inside.contains(place), Self.isHan(text[place - 1]), Self.isHan(text[place]) else { return false }
      if Self.behind.contains(text[place - 1]) { return true }
      return Self.before.contains { text[place...].starts(with: $0) }
    }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }
}
