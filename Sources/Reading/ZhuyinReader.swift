import Diagnostics
import Library
import YAML

/// Reads the table of characters by the Zhuyin letter with which they begin: `ㄅ: 不報步別把…`.
func readZhuyin(_ bytes: [UInt8], file: String) -> (Zhuyin, [Diagnostic]) {
  let parsed = parse(bytes, file: file)
  var fields = Fields(parsed.node, file: file)
  var table = Zhuyin(file: file)
  for letter in Zhuyin.letters {
    guard let text = fields.scalar(letter) else { continue }
    var seen = Set<Character>()
    for character in text.text where !character.isWhitespace {
      if !Zhuyin.isHan(character) {
        fields.report("zhuyin-form", at: text.span, "'\(character)' is not a Chinese character")
      } else if !seen.insert(character).inserted {
        fields.report("zhuyin-form", at: text.span, "'\(character)' stands twice under \(letter)")
      } else {
        table.add(character, letter)
      }
    }
  }
  return (table, parsed.diagnostics + fields.finish())
}
