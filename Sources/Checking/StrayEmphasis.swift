import Diagnostics
import Glibc
import Library
import Markdown

/// Stars that were meant as emphasis and would be shown as stars.
///
/// CommonMark does not close emphasis between a punctuation mark and a letter without a blank, which in
/// Chinese is where authors put it: `**停下來。**不付錢` stays as it is.
struct StrayEmphasis: TextRule {
  static let descriptions = [
    RuleDescription("emphasis-unclosed", "Stars for emphasis do not stay in the text as stars")
  ]

  func check(_ open: OpenText, _ known: Known) -> [Diagnostic] {
    let document = open.document
    let star = UInt8(ascii: "*")
    // Most texts have no two stars left side by side, and that is quickly seen.
    let hasStars = document.text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return false }
      var index = 0
      while index + 1 < text.count, let found = memchr(start + index, Int32(star), text.count - 1 - index) {
        index = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
        if text[index] == star { return true }
      }
      return false
    }
    guard hasStars else { return [] }
    var reported: Int32 = -1
    return document.nodes.compactMap { node in
      guard node.kind == .text, node.parent != reported else { return nil }
      let bytes = document.bytes(node.literal)
      guard bytes.count >= 2, let first = bytes.firstIndex(of: star), first + 1 < bytes.endIndex,
        bytes[first + 1] == star
      else { return nil }
      reported = node.parent
      guard let block = block(of: node, open), !isEscaped(block, open) else { return nil }
      return Diagnostic(
        "emphasis-unclosed", file: open.text.file, span: firstStars(in: block, open),
        "these stars do not make emphasis, and would be shown",
        fix: "put the punctuation behind the closing stars (**…**。 in place of **…。**), or write \\* for a star")
    }
  }

  /// Text has no place of its own, but the block that holds it has.
  private func block(of node: Node, _ open: OpenText) -> Range<Int>? {
    var holder = Int(node.parent)
    while holder > 0, open.document.nodes[holder].span == nil { holder = Int(open.document.nodes[holder].parent) }
    return open.document.nodes[holder].span.map { $0.range.clamped(to: 0..<open.bytes.count) }
  }

  /// Whoever writes `\*` knows what stars do.
  private func isEscaped(_ block: Range<Int>, _ open: OpenText) -> Bool {
    block.dropLast().contains { open.bytes[$0] == UInt8(ascii: "\\") && open.bytes[$0 + 1] == UInt8(ascii: "*") }
  }

  private func firstStars(in block: Range<Int>, _ open: OpenText) -> Span {
    let star = UInt8(ascii: "*")
    let start = block.dropLast().first { open.bytes[$0] == star && open.bytes[$0 + 1] == star } ?? block.lowerBound
    return Span(start, min(start + 2, block.upperBound))
  }
}
