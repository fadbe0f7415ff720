/// What a presentation calls a language, and the typefaces that every Office has for it.
struct Typefaces: Sendable {
  /// The language's tag as Office knows it, such as `zh-TW`.
  let tag: String
  /// The typeface of East Asian letters.
  let eastAsian: String
  /// The typeface of letters such as the Thai and the Khmer ones.
  let complex: String
  /// The typeface of Latin letters.
  let latin = "Calibri"

  /// Chooses them by the tag of the site's language.
  init(_ tag: String) {
    let tags = [
      "zh-Hant": "zh-TW", "zh-Hans": "zh-CN", "en": "en-GB", "vi": "vi-VN", "id": "id-ID", "th": "th-TH",
      "fil": "fil-PH", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR",
    ]
    self.tag = tags[tag] ?? tag
    eastAsian =
      switch tag {
      case "ja": "Yu Gothic"
      case "ko": "Malgun Gothic"
      case "zh-Hans": "Microsoft YaHei"
      default: "Microsoft JhengHei"
      }
    complex =
      switch tag {
      case "th": "Leelawadee UI"
      case "km": "Khmer UI"
      default: "Calibri"
      }
  }

  /// Whether its letters are Chinese, Japanese or Korean ones, which are never slanted.
  var isEastAsian: Bool { ["zh", "ja", "ko"].contains { tag.hasPrefix($0) } }

  /// The attributes of words in it.
  var attributes: String { "lang=\"\(XML.escaped(tag))\"" + (isEastAsian ? " altLang=\"en-GB\"" : "") }
}
