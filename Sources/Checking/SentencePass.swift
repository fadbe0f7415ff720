import Markdown

/// Tells in one pass over the bytes which paragraphs may have a sentence too long, or too many of them.
///
/// It never counts less than there is: what it passes over needs no second look, and that is nearly everything.
struct SentencePass {
  let longest: Int
  let most: Int
  let countsCharacters: Bool

  /// The paragraphs to be looked at again.
  func suspects(in document: Document) -> [Int] {
    var suspects: [Int] = []
    document.nodes.withUnsafeBufferPointer { nodes in
      document.text.withUnsafeBufferPointer { text in
        for (index, node) in nodes.enumerated() where node.kind == .paragraph {
          var count = Count()
          for inner in index..<Int(node.end) {
            switch nodes[inner].kind {
            case .text: read(UnsafeBufferPointer(rebasing: text[nodes[inner].literal.range]), &count)
            case .softBreak, .lineBreak: blank(&count)
            default: break
            }
          }
          close(&count)
          if count.longest > longest || count.sentences > most { suspects.append(index) }
        }
      }
    }
    return suspects
  }

  private struct Count {
    var here = 0
    var longest = 0
    var sentences = 0
    var isInWord = false
    var last: UInt8 = 0
  }

  private func close(_ count: inout Count) {
    if count.here > count.longest { count.longest = count.here }
    if count.here > 0 { count.sentences += 1 }
    count.here = 0
    count.isInWord = false
  }

  private func blank(_ count: inout Count) {
    count.isInWord = false
    if !countsCharacters, count.last == 0x2E || count.last == 0x21 || count.last == 0x3F || count.last == 0x3B {
      close(&count)
    }
    count.last = 0x20
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ count: inout Count) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0x20 {
          blank(&count)
        } else {
          if !count.isInWord { count.here += 1 }
          count.isInWord = true
          count.last = byte
        }
        index += 1
      } else if byte >= 0xE0, index + 2 < bytes.count {
        if ends(bytes[index], bytes[index + 1], bytes[index + 2]) {
          close(&count)
        } else {
          if countsCharacters || !count.isInWord { count.here += 1 }
          count.isInWord = !countsCharacters
        }
        count.last = byte
        index += 3
      } else {
        if !count.isInWord { count.here += 1 }
        count.isInWord = true
        count.last = byte
        index += 1
      }
    }
  }

  /// Whether three bytes are a full stop, or its like, of Chinese.
  private func ends(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    first == 0xE3 && second == 0x80 && third == 0x82
      || first == 0xEF && second == 0xBC && (third == 0x81 || third == 0x9F || third == 0x9B)
  }
}
