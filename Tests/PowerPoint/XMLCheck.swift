/// Whether bytes are elements that are opened and closed in order, with nothing that has to be escaped between them.
struct XMLCheck {
  let isSound: Bool

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var open: [Substring] = []
    var isSound = text.hasPrefix("<?xml")
    for piece in text.split(separator: "<").dropFirst(text.hasPrefix("<?") ? 1 : 0) {
      guard let end = piece.firstIndex(of: ">") else {
        isSound = false
        break
      }
      let tag = piece[..<end]
      let words = piece[piece.index(after: end)...]
      let entities = words.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
      if words.contains(">") || !entities.allSatisfy({ $0.contains(/^(amp|lt|gt|quot);/) }) { isSound = false }
      if tag.hasPrefix("/") {
        if open.popLast() != tag.dropFirst() { isSound = false }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
    }
    self.isSound = isSound && open.isEmpty
  }
}
