/// Reads raw HTML that ought to be comments and nothing else.
enum CommentText {
  /// The texts between `<!--` and `-->`, as ranges of the literal.
  case comments([Range<Int>])
  /// A comment that is not closed.
  case unclosed
  /// Something else than a comment.
  case other

  init(_ literal: UnsafeBufferPointer<UInt8>) {
    var found: [Range<Int>] = []
    var index = 0
    while true {
      while index < literal.count, literal[index] <= 0x20 { index += 1 }
      if index == literal.count { break }
      guard CommentText.stands("<!--", in: literal, at: index) else {
        self = .other
        return
      }
      // As HTML and libcmark have it, `<!-->` is closed too.
      var close = index + 2
      while close < literal.count, !CommentText.stands("-->", in: literal, at: close) { close += 1 }
      guard close < literal.count else {
        self = .unclosed
        return
      }
      found.append(min(index + 4, close)..<close)
      index = close + 3
    }
    self = found.isEmpty ? .other : .comments(found)
  }

  private static func stands(_ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
    return true
  }
}
