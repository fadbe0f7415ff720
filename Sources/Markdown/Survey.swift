import Glibc

/// What one pass over the bytes tells before libcmark sees them.
struct Survey {
  /// Bytes that are not UTF-8, or NUL.
  struct Fault {
    let at: Int
    let length: Int
    let isNUL: Bool
  }

  /// Why the text is not handed to libcmark.
  enum Refusal {
    case tooLarge
    case tooManyBrackets
    case tooDeep
  }

  /// Where each line begins.
  private(set) var lines: [Int32] = []
  /// Lines, counted from one, that may part a table's head from its body.
  private(set) var delimiterRows: [Int32] = []
  private(set) var faults: [Fault] = []
  /// Characters that turn the direction of writing.
  private(set) var bidiControls: [Int] = []
  private(set) var refusal: (reason: Refusal, at: Int)?

  /// Whether all lines end in a line feed.
  private(set) var isPlain = true

  private var brackets = 0
  private var bracketSquares = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count > Limits.bytes || bytes.count > Limits.marks && Survey.marks(bytes) > Limits.marks {
      refusal = (.tooLarge, 0)
      return
    }
    lines.reserveCapacity(min(bytes.count, 1 << 16) / 24 + 16)
    var index = startLine(bytes, at: 0)
    while index < bytes.count, refusal == nil {
      index = Survey.plainEnd(bytes, from: index)
      if index == bytes.count { break }
      let byte = bytes[index]
      switch byte {
      case 0x0A, 0x0D:
        index += 1
        if byte == 0x0D { isPlain = false }
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        index = startLine(bytes, at: index)
      case 0x5B:
        brackets += 1
        if brackets > Limits.brackets { refusal = (.tooManyBrackets, index) }
        index += 1
      case 0:
        faults.append(Fault(at: index, length: 1, isNUL: true))
        index += 1
      default:
        index = takeWide(bytes, at: index)
      }
    }
    endParagraph(at: bytes.count)
  }

  /// Looks for nothing but lines, in a text that a full survey has found plain.
  init(plain bytes: UnsafeBufferPointer<UInt8>) {
    lines.reserveCapacity(min(bytes.count, 1 << 16) / 24 + 16)
    var index = startLine(bytes, at: 0)
    while index < bytes.count, let start = bytes.baseAddress,
      let feed = memchr(start + index, 0x0A, bytes.count - index)
    {
      index = startLine(bytes, at: UnsafeRawPointer(feed) - UnsafeRawPointer(start) + 1)
    }
  }

  /// The end of what tells nothing: other ASCII than line ends, `[` and NUL, and the bulk of other scripts.
  private static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = bytes.count
    func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
    var index = start
    while index < count {
      if index + 8 <= count, isPlain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0x0A || byte == 0x5B || byte == 0x0D || byte == 0 { return index }
        index += 1
      } else if (0xE3...0xEC).contains(byte) || byte == 0xE1, index + 2 < count, isTail(bytes[index + 1]),
        isTail(bytes[index + 2])
      {
        // Every such three bytes are well formed, and none of them turns the direction.
        index += 3
      } else if (0xC2...0xDF).contains(byte), index + 1 < count, isTail(bytes[index + 1]) {
        index += 2
      } else {
        return index
      }
    }
    return index
  }

  /// Whether eight bytes at once are ASCII, no control characters and no `[`; may deny what is.
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let brackets = word ^ (ones &* 0x5B)
    return (word | (word &- ones &* 0x0E) | (brackets &- ones)) & (ones &* 0x80) == 0
  }

  private mutating func takeWide(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let step = UTF8Step(bytes, at: index)
    if !step.isValid {
      faults.append(Fault(at: index, length: step.length, isNUL: false))
    } else if bytes[index] == 0xE2, step.length == 3 {
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): bidiControls.append(index)
      default: break
      }
    }
    return index + step.length
  }

  /// Reads the blanks and marks before a line's first word, and returns where that stands.
  private mutating func startLine(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    lines.append(Int32(truncatingIfNeeded: start))
    var index = start
    var depth = 0
    var column = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 {
        column += 1
      } else if byte == 0x09 {
        column += 4 - column % 4
      } else if let length = Survey.markerLength(bytes, at: index) {
        depth += 1
        index += length - 1
      } else {
        break
      }
      index += 1
      if depth > Limits.depth {
        refusal = (.tooDeep, index)
        return index
      }
    }
    guard index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D else {
      if depth == 0 { endParagraph(at: index) }
      return index
    }
    if column > Limits.indent + 2 * depth {
      refusal = (.tooDeep, index)
      return index
    }
    if bytes[index] == 0x7C || bytes[index] == 0x3A || bytes[index] == 0x2D, isDelimiterRow(bytes, from: index) {
      delimiterRows.append(Int32(truncatingIfNeeded: lines.count))
    }
    return index
  }

  private mutating func endParagraph(at index: Int) {
    bracketSquares += brackets * brackets
    brackets = 0
    if bracketSquares > Limits.bracketSquares, refusal == nil { refusal = (.tooManyBrackets, index) }
  }

  private func isDelimiterRow(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = start
    var pipes = 0
    var dashes = 0
    loop: while index < bytes.count {
      switch bytes[index] {
      case 0x7C: pipes += 1
      case 0x2D: dashes += 1
      case 0x3A, 0x20, 0x09: break
      case 0x0A, 0x0D: break loop
      default: return false
      }
      index += 1
    }
    return pipes > 0 && dashes > 0
  }

  /// The length of a mark that opens a quote or a list, or nil; blanks after it are not counted.
  private static func markerLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    func isBlank(_ index: Int) -> Bool {
      guard index < bytes.count else { return true }
      return bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0A || bytes[index] == 0x0D
    }
    switch bytes[index] {
    case 0x3E:
      return 1
    case 0x2D, 0x2A, 0x2B:
      return isBlank(index + 1) ? 1 : nil
    case 0x30...0x39:
      var end = index + 1
      while end < bytes.count, end - index < 9, bytes[end] & 0xF0 == 0x30, bytes[end] < 0x3A { end += 1 }
      guard end < bytes.count, bytes[end] == 0x2E || bytes[end] == 0x29, isBlank(end + 1) else { return nil }
      return end + 1 - index
    default:
      return nil
    }
  }

  private static func marks(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.reduce(0) { count, byte in
      switch byte {
      case 0x0A, 0x0D, 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: count + 1
      default: count
      }
    }
  }
}
