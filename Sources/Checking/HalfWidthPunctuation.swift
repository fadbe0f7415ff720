import Diagnostics
import Library
import Markdown

/// Between Chinese characters stand the marks of Chinese.
struct HalfWidthPunctuation: TextRule {
  static let descriptions = [
    RuleDescription("half-width-punctuation", "Between Chinese characters stand full-width marks")
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    guard known.site.languages[open.text.language].tag.hasPrefix("zh") else { return [] }
    return open.document.nodes.indices.filter { open.document.nodes[$0].kind == .text }.flatMap { node in
      Self.marks(in: open.document.bytes(open.document.nodes[node].literal)).map { range in
        let block = BlockText(node: block(of: node, open.document), open: open)
        let bytes = Array(open.document.bytes(open.document.nodes[node].literal))
        return Self.report(
          bytes[range.lowerBound + 3], file: open.text.file, span: block.span(of: range, in: bytes))
      }
    }
  }

  /// Tells of a mark.
  static func report(_ byte: UInt8, file: String, span: Span?) -> Diagnostic {
    let mark = Character(Unicode.Scalar(byte))
    return Diagnostic(
      "half-width-punctuation", file: file, span: span, "a half-width '\(mark)' between Chinese characters",
      fix: "write '\(wide[mark] ?? "，")'")
  }

  private static let wide: [Character: String] = [",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。"]

  private func block(of node: Int, _ document: Document) -> Int {
    var holder = node
    while holder > 0, !BlockText.holdsWords(document.nodes[holder].kind) { holder = Int(document.nodes[holder].parent) }
    return holder
  }

  /// Where a Chinese character, a half-width mark and another Chinese character stand.
  static func marks(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      guard bytes.count >= 7 else { return [] }
      for index in 3..<(bytes.count - 3) where bytes[index] < 0x40 {
        switch bytes[index] {
        case 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x2E:
          if isHan(bytes[index - 3], bytes[index - 1]), isHan(bytes[index + 1], bytes[index + 3]) {
            found.append(index - 3..<index + 4)
          }
        default: break
        }
      }
      return found
    }
  }

  private static func isHan(_ first: UInt8, _ last: UInt8) -> Bool {
    (0xE4...0xE9).contains(first) && last & 0xC0 == 0x80
  }
}
