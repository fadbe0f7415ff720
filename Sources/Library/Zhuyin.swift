/// The Zhuyin letters with which the syllables of characters begin, for the keyboard of a kiosk: Content/rules/zhuyin.yml.
public struct Zhuyin: Sendable {
  /// The letters in the order of a keyboard.
  public static let letters = Array("ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄧㄨㄩㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦ").map { String($0) }

  private var initials: [Character: String] = [:]
  /// The file as diagnostics name it.
  public let file: String

  /// Makes an empty table.
  public init(file: String) { self.file = file }

  /// Adds a character's first letter; one with several readings has several.
  public mutating func add(_ character: Character, _ letter: String) {
    let known = initials[character] ?? ""
    if !known.contains(letter) { initials[character] = known + letter }
  }

  /// The letters of a character, or nil where the table has none.
  public subscript(character: Character) -> String? { initials[character] }

  /// Whether a character needs a letter at all.
  public static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map {
      (0x3400...0x9FFF).contains($0.value) || (0x20000...0x3FFFF).contains($0.value)
    } ?? false
  }
}
