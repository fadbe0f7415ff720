import Diagnostics
import Library
import Markdown

/// Sentences stay short enough for their youngest readers; Content/rules/sentences.yml says how short.
struct SentenceLength: TextRule {
  static let descriptions = [
    RuleDescription("sentence-long", "A sentence is no longer than its youngest readers take in"),
    RuleDescription("paragraph-long", "A paragraph has few sentences"),
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    let rules = known.registry.guidance.sentences
    let language = open.text.language
    guard rules.longest.indices.contains(language),
      let longest = open.about.bands.compactMap({ rules.longest[language][$0] }).min()
    else { return [] }
    var found: [Diagnostic] = []
    let suspects = SentencePass(
      longest: longest, most: rules.mostSentences ?? .max, countsCharacters: rules.countsCharacters[language]
    ).suspects(in: open.document)
    for block in suspects.map({ BlockText(node: $0, open: open) }) {
      let bytes = block.bytes
      let sentences = ranges(in: bytes, rules.countsCharacters[language])
      for range in sentences {
        let length = length(of: bytes[range], rules.countsCharacters[language])
        guard length > longest else { continue }
        found.append(
          Diagnostic(
            "sentence-long", .warning, file: open.text.file,
            span: block.span(of: start(of: range, in: bytes), in: bytes),
            "a sentence of \(length) \(rules.countsCharacters[language] ? "characters" : "words"), where \(longest) are the most",
            fix: "make two of it"))
      }
      let whole = Self.ends(in: bytes)
      if let most = rules.mostSentences, whole > most, !isItem(block) {
        found.append(
          Diagnostic(
            "paragraph-long", .warning, file: open.text.file, span: open.document.nodes[block.node].span,
            "a paragraph of \(whole) sentences, where \(most) are the most", fix: "begin a new one"))
      }
    }
    return found
  }

  /// How often a sentence ends; a full stop before a figure is that of an abbreviation.
  private static func ends(in bytes: [UInt8]) -> Int {
    bytes.indices.count { index in
      if fullStops.contains(where: { bytes[index...].starts(with: $0) }) { return true }
      guard [0x2E, 0x21, 0x3F].contains(bytes[index]) else { return false }
      guard index + 2 < bytes.count else { return true }
      return bytes[index + 1] == 0x20 && !(0x30...0x39).contains(bytes[index + 2])
    }
  }

  private func isItem(_ block: BlockText) -> Bool {
    let parent = Int(block.open.document.nodes[block.node].parent)
    return block.open.document.nodes[parent].kind == .item
  }

  /// The first few words of a sentence, which may go on over marks that its source has and it has not.
  private func start(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, end - range.lowerBound < 12 || bytes[end] & 0xC0 == 0x80 { end += 1 }
    return range.lowerBound..<end
  }

  private static let stops = ["。", "！", "？", "；"].map { Array($0.utf8) }
  private static let fullStops = ["。", "！", "？"].map { Array($0.utf8) }

  /// The sentences, without the blanks before them.
  private func ranges(in bytes: [UInt8], _ countsCharacters: Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    func close(at end: Int) {
      while start < end, bytes[start] == 0x20 { start += 1 }
      if start < end { ranges.append(start..<end) }
    }
    while index < bytes.count {
      if let stop = Self.stops.first(where: { bytes[index...].starts(with: $0) }) {
        close(at: index)
        index += stop.count
        start = index
      } else if !countsCharacters, [0x2E, 0x21, 0x3F, 0x3B].contains(bytes[index]),
        index + 1 == bytes.count || bytes[index + 1] == 0x20
      {
        close(at: index)
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    close(at: bytes.count)
    return ranges.filter { length(of: bytes[$0], countsCharacters) > 0 }
  }

  /// The number of words, or of characters that are no marks; a word of Latin letters or figures counts as one.
  private func length(of bytes: ArraySlice<UInt8>, _ countsCharacters: Bool) -> Int {
    let text = String(decoding: bytes, as: UTF8.self)
    guard countsCharacters else {
      return text.split(separator: " ").count { $0.contains { $0.isLetter || $0.isNumber } }
    }
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isLatin = scalar.value < 0x250 && scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
      if isLatin {
        if !isInWord { count += 1 }
      } else if scalar.properties.isAlphabetic {
        count += 1
      }
      isInWord = isLatin
    }
    return count
  }
}
