import Library
import Search

/// The keys of a kiosk, and what finds a title on them.
///
/// A title becomes units with spaces between them: a Chinese character its Zhuyin letters, a Thai consonant itself, a
/// Latin word its letters without marks. `|` parts phrases. What is typed fits where it begins with a unit and goes on
/// unit by unit, a letter for each character and one or more for each word.
struct Keyboard {
  /// One page of keys.
  struct Board {
    /// Its name in the interface's words.
    let name: String
    /// What stands on its keys.
    let keys: [String]
  }

  let language: Language
  let zhuyin: Zhuyin?

  private static let latin = Board(name: "latin", keys: "abcdefghijklmnopqrstuvwxyz".map { String($0) })
  private static let thai = Board(
    name: "thai", keys: (0x0E01...0x0E2E as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).map { String($0) })

  /// The pages of keys: the language's own script first.
  var rows: [Board] {
    if language.tag.hasPrefix("zh"), zhuyin != nil { return [Board(name: "zhuyin", keys: Zhuyin.letters), Self.latin] }
    if language.tag.hasPrefix("th") { return [Self.thai, Self.latin] }
    return [Self.latin]
  }

  /// The units of phrases.
  func keys(of phrases: [String]) -> String {
    phrases.map { units(of: $0).joined(separator: " ") }.filter { !$0.isEmpty }.joined(separator: " | ")
  }

  private func units(of phrase: String) -> [String] {
    var units: [String] = []
    var word = ""
    func endWord() {
      if !word.isEmpty { units.append(word) }
      word = ""
    }
    for character in phrase {
      if Zhuyin.isHan(character) {
        endWord()
        units.append(zhuyin?[character] ?? "|")
        continue
      }
      let letters = character.unicodeScalars.flatMap(foldedLetters)
      if let thai = letters.first(where: { (0x0E01...0x0E2E).contains($0.value) }) {
        endWord()
        units.append(String(thai))
      } else if letters.contains(where: { (0x0E2F...0x0E5B).contains($0.value) }) {
        endWord()
      } else if letters.isEmpty, character != "'", character != "’" {
        endWord()
      } else {
        for letter in letters { word.unicodeScalars.append(letter) }
      }
    }
    endWord()
    return units
  }
}
