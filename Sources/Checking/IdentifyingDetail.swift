import Diagnostics
import Library
import Markdown

/// Nobody in a story, or in a case that is told to a hall, can be found.
///
/// There are no numbers, addresses or names that somebody may really have.
struct IdentifyingDetail: TextRule {
  static let descriptions = [
    RuleDescription("identifying-detail", "A story, a talk or a lesson has nothing by which somebody could be found")
  ]

  /// What is looked for, and what a text has at least where it is there: to look for that is quick.
  private static let shapes: [(what: String, needs: [String], shape: String)] = [
    ("an identity number", ["1", "2"], "[A-Z][12][0-9]{8}"),
    ("an e-mail address", ["@"], "[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}"),
    ("a telephone number", ["09"], "09[0-9]{2}-?[0-9]{3}-?[0-9]{3}"),
    ("a number plate", ["-"], "\\b[A-Z]{2,3}-[0-9]{4}\\b"),
    ("an account's name", ["@"], "(?:^|[^A-Za-z0-9])@[A-Za-z0-9_.]{3,}"),
    ("a date of birth", ["年"], "[0-9]{2,4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日(?:生|出生)"),
    ("an address", ["號"], "[\\p{Han}]{2,}(?:路|街)[0-9一二三四五六七八九十]*(?:段)? ?[0-9]+ ?號"),
    (
      "a school's name", ["國小", "國中", "高中", "高職", "大學"],
      "(?:臺北|台北|新北|桃園|臺中|台中|臺南|台南|高雄|基隆|新竹|嘉義|花蓮|臺東|台東|屏東|宜蘭|彰化|苗栗|南投|雲林)[\\p{Han}]{0,6}(?:國小|國中|高中|高職|大學)"
    ),
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    guard [.case, .talk, .lesson].contains(open.kind) else { return [] }
    let shapes = Self.shapes.filter { shape in
      shape.needs.contains { need in contains(Array(need.utf8), open.bytes[open.text.bodyStart...]) }
    }.compactMap { shape in
      (try? Regex(shape.shape)).map { (what: shape.what, needs: shape.needs.map { Array($0.utf8) }, regex: $0) }
    }
    return BlockText.all(of: open).flatMap { block -> [Diagnostic] in
      let bytes = block.bytes
      let text = String(decoding: bytes, as: UTF8.self)
      return shapes.compactMap { what, needs, regex -> Diagnostic? in
        guard needs.contains(where: { contains($0, bytes[...]) }), let match = text.firstMatch(of: regex) else {
          return nil
        }
        let word = text[match.range].drop { $0.isWhitespace || $0.isPunctuation && $0 != "@" }
        let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
        let range = start..<start + word.utf8.count
        return Diagnostic(
          "identifying-detail", file: open.text.file, span: block.span(of: range, in: bytes),
          "'\(word)' looks like \(what)", fix: "leave it out, or say it without a name")
      }
    }
  }

  private func contains(_ word: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= word.count else { return false }
    return bytes.indices.dropLast(word.count - 1).contains { place in
      bytes[place] == word[0] && bytes[place..<place + word.count].elementsEqual(word)
    }
  }
}
