/// An id in braces at a heading's end: `{#id}`.
struct WrittenID {
  /// The id; nil where what stands in the braces is none.
  let id: String?
  /// How many bytes stay of the text, blanks before the braces gone.
  let kept: Int

  /// Looks for one at the end of a text; nil where there is none.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.last == 0x7D, let open = text.lastIndex(of: 0x7B), text[open...].dropFirst().first == 0x23 else {
      return nil
    }
    let word = text[(open + 2)..<(text.endIndex - 1)]
    let isID = !word.isEmpty && word.count <= 100 && word.allSatisfy(WrittenID.isIDByte)
    id = isID ? String(decoding: word, as: UTF8.self) : nil
    var end = open
    while end > text.startIndex, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    kept = end - text.startIndex
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...: true
    default: false
    }
  }
}
