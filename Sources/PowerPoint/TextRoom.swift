import Library

/// Reckons how much room paragraphs take, rather too much than too little: each PC has typefaces of its own.
enum TextRoom {
  /// The height of a line, as a part of its letters' size.
  static let line = 1.34
  /// The space after a paragraph, as a part of its letters' size.
  static let gap = 0.45

  /// The height of paragraphs in a width, in points.
  static func height(of paragraphs: [Paragraph], size: Double, width: Double) -> Double {
    let each = paragraphs.map { paragraph in
      let letter = size * paragraph.scale
      return lines(of: [paragraph], size: size, width: width) * letter * line + letter * gap
    }
    // Nothing comes after the last.
    return each.reduce(0, +) - (paragraphs.last.map { size * $0.scale * gap } ?? 0)
  }

  /// How many lines paragraphs take in a width.
  static func lines(of paragraphs: [Paragraph], size: Double, width: Double) -> Double {
    paragraphs.map { paragraph in
      let room = (width - paragraph.indent(size)) / (size * paragraph.scale)
      let isStrong = paragraph.runs.contains(where: \.isStrong)
      return paragraph.text.split(separator: "\n", omittingEmptySubsequences: false).map {
        Double(lines(of: $0, width: isStrong ? room * 0.95 : room))
      }.reduce(0, +)
    }.reduce(0, +)
  }

  /// The width of paragraphs without breaks, in points.
  static func width(of paragraphs: [Paragraph], size: Double) -> Double {
    paragraphs.map { paragraph in
      let widths = paragraph.text.split(separator: "\n").map { TextMeasure.width(of: String($0)) }
      return (widths.max() ?? 0) * size * paragraph.scale * 1.06 + paragraph.indent(size)
    }.max() ?? 0
  }

  /// How many lines a text takes: it breaks at blanks and between Chinese letters.
  private static func lines(of text: Substring, width: Double) -> Int {
    var lines = 1
    var used = 0.0
    var word = 0.0
    for character in text {
      let isWide = character.unicodeScalars.contains { $0.value >= 0x2E80 }
      // The typefaces of other PCs may be wider than what is usual.
      let advance = TextMeasure.width(of: String(character)) * (isWide ? 1.02 : 1.09)
      if character == " " {
        used += word + advance
        word = 0
        continue
      }
      // A letter that can stand by itself ends the word before it.
      if isWide {
        used += word
        word = 0
      }
      word += advance
      if used + word > width, used > 0 {
        lines += 1
        used = 0
      }
    }
    return lines
  }
}
