// Words in text of any script: Chinese has no blanks between them, Latin letters have.
extension [Character] {
  /// Whether a word stands anywhere in the text.
  public func hasWord(_ word: String) -> Bool {
    let word = Array(word)
    guard let first = word.first else { return false }
    return indices.contains { self[$0] == first && isWord(word, at: $0) }
  }

  /// The text with a blank in place of each of some words.
  public func without(_ words: [String]) -> [Character] {
    let words = words.map(Array.init).sorted { $0.count > $1.count }
    var rest: [Character] = []
    var index = 0
    while index < count {
      if let word = words.first(where: { isWord($0, at: index) }) {
        rest.append(" ")
        index += word.count
      } else {
        rest.append(self[index])
        index += 1
      }
    }
    return rest
  }

  /// Whether a word stands at a place; a word of Latin letters is not the end or the beginning of another.
  public func isWord(_ word: [Character], at start: Int) -> Bool {
    guard start >= 0, !word.isEmpty, start + word.count <= count, self[start..<start + word.count].elementsEqual(word)
    else { return false }
    if start > 0, word[0].isLatin, self[start - 1].isLatin { return false }
    let end = start + word.count
    return !(end < count && word[word.count - 1].isLatin && self[end].isLatin)
  }
}

extension Character {
  /// A letter of a script that parts words by blanks.
  public var isLatin: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return isLetter && scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
  }
}
