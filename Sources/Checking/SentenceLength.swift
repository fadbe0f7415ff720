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
      let sentences = Sentences(countsCharacters: rules.countsCharacters[language])
      for range in sentences.ranges(in: bytes) {
        let length = sentences.length(of: bytes[range])
        guard length > longest else { continue }
        found.append(
          Diagnostic(
            "sentence-long", .warning, file: open.text.file,
            span: block.span(of: sentences.start(of: range, in: bytes), in: bytes),
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

  private static let fullStops = ["。", "！", "？"].map { Array($0.utf8) }
}
