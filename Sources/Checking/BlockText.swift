import Diagnostics
import Library
import Markdown

/// The words of a paragraph, a heading or a table's cell, and where they stand in the file.
struct BlockText {
  let node: Int
  let open: OpenText

  /// The blocks of a text that hold words.
  static func all(of open: OpenText) -> some Sequence<BlockText> {
    open.document.nodes.indices.lazy.filter { holdsWords(open.document.nodes[$0].kind) }
      .map { BlockText(node: $0, open: open) }
  }

  /// Whether a kind of node holds words, and no other block.
  static func holdsWords(_ kind: Kind) -> Bool { kind == .paragraph || kind == .heading || kind == .tableCell }

  /// The words, without code.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    for index in node..<max(node + 1, Int(open.document.nodes[node].end)) {
      switch open.document.nodes[index].kind {
      case .text: out += open.document.bytes(open.document.nodes[index].literal)
      case .softBreak, .lineBreak: out.append(0x20)
      default: break
      }
    }
    return out
  }

  /// Whether one of its links leads to somebody who helps.
  var namesHelp: Bool {
    (node..<Int(open.document.nodes[node].end)).contains { index in
      open.document.nodes[index].kind == .link
        && open.document.bytes(open.document.nodes[index].destination).starts(with: "help:".utf8)
    }
  }

  /// Where some of its bytes stand in the file: the words have no place of their own, but the block has.
  func span(of range: Range<Int>, in bytes: [UInt8]) -> Span? {
    var holder = node
    while holder > 0, open.document.nodes[holder].span == nil { holder = Int(open.document.nodes[holder].parent) }
    guard let block = open.document.nodes[holder].span else { return nil }
    let source = block.range.clamped(to: 0..<open.bytes.count)
    let word = bytes[range]
    // The same word may stand in it several times: the one is taken before which it stood as often.
    var left = count(of: word, in: bytes[..<range.lowerBound])
    var start = source.lowerBound
    while start + word.count <= source.upperBound {
      if open.bytes[start..<start + word.count].elementsEqual(word) {
        if left == 0 { return Span(start, start + word.count) }
        left -= 1
      }
      start += 1
    }
    return block
  }

  private func count(of word: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.count >= word.count else { return 0 }
    return (bytes.startIndex...(bytes.endIndex - word.count)).count { bytes[$0..<$0 + word.count].elementsEqual(word) }
  }
}
