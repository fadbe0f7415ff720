/// Where a scanner puts what it finds.
protocol TokenSink {
  /// A character of an unspaced script.
  mutating func gram(_ point: UInt32, after gap: Gap)
  /// The last gram and a mark after it are this one character.
  mutating func replaceGram(_ point: UInt32)
  /// A folded word, or a joiner between two tokens.
  mutating func word(_ letters: UnsafeBufferPointer<UInt8>, after gap: Gap)
}

/// Cuts text into words and single characters; the index and the queries are cut by the same scanner.
struct TokenScanner {
  /// Words are the same when this many letters are.
  static let longest = 32

  /// Scans one block of UTF-8; what is not UTF-8 is a break.
  static func scan<Sink: TokenSink>(_ text: UnsafeBufferPointer<UInt8>, into sink: inout Sink) {
    let folding = Folding.shared
    folding.glyphs.withUnsafeBufferPointer { glyphs in
      folding.blocks.withUnsafeBufferPointer { blocks in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest * 4) { letters in
          var pass = Pass(glyphs: glyphs, blocks: blocks, several: folding.several, letters: letters)
          pass.run(text, into: &sink)
        }
      }
    }
  }

  private struct Pass {
    let glyphs: UnsafeBufferPointer<UInt32>
    let blocks: UnsafeBufferPointer<Int32>
    let several: [[UInt32]]
    /// The word being read: its UTF-8, and how many letters that is.
    let letters: UnsafeMutableBufferPointer<UInt8>
    var filled = 0
    var length = 0
    var isWord = false
    var wordGap = Gap.broken
    var gap = Gap.broken
    /// The joiner that the gap is.
    var joiner: UInt8 = 0
    /// The gram just before, or 0.
    var last: UInt32 = 0

    mutating func run<Sink: TokenSink>(_ text: UnsafeBufferPointer<UInt8>, into sink: inout Sink) {
      var place = 0
      while place < text.count {
        let byte = text[place]
        if byte < 0x80 {
          place += 1
          meet(glyphs[Int(byte)], &sink)
          continue
        }
        let point = Self.scalar(text, &place)
        let block = Int(point >> 8)
        guard block < blocks.count else {
          meet(Glyph(.broken).packed, &sink)
          continue
        }
        let start = blocks[block]
        let glyph = start == Folding.missing ? Glyph.plain(point).packed : glyphs[Int(start) + Int(point & 0xFF)]
        if glyph >> 24 == Glyph.Kind.several.rawValue {
          for part in several[Int(glyph & 0xFF_FFFF)] { meet(part, &sink) }
        } else {
          meet(glyph, &sink)
        }
      }
      endWord(&sink)
    }

    @inline(__always)
    private mutating func meet<Sink: TokenSink>(_ packed: UInt32, _ sink: inout Sink) {
      let point = packed & 0xFF_FFFF
      switch packed >> 24 {
      case Glyph.Kind.letter.rawValue:
        if !isWord {
          if gap == .joined { join(&sink) }
          isWord = true
          wordGap = gap
          gap = .nothing
          last = 0
        }
        if length < TokenScanner.longest { append(point) }
      case Glyph.Kind.gram.rawValue:
        endWord(&sink)
        if gap == .joined { join(&sink) }
        if gap == .nothing, last != 0, Composition.isMark(point), let composed = Composition.of(last, point) {
          sink.replaceGram(composed)
          last = composed
        } else {
          sink.gram(point, after: gap)
          last = point
        }
        gap = .nothing
      case Glyph.Kind.skipped.rawValue:
        break
      default:
        endWord(&sink)
        gap.meet(Glyph.Kind(rawValue: packed >> 24) ?? .broken)
        joiner = UInt8(truncatingIfNeeded: point)
      }
    }

    @inline(__always)
    private mutating func endWord<Sink: TokenSink>(_ sink: inout Sink) {
      guard isWord else { return }
      sink.word(UnsafeBufferPointer(rebasing: letters[..<filled]), after: wordGap)
      isWord = false
      filled = 0
      length = 0
    }

    /// The joiner stands between two tokens: it is one too.
    private mutating func join<Sink: TokenSink>(_ sink: inout Sink) {
      withUnsafePointer(to: joiner) { sink.word(UnsafeBufferPointer(start: $0, count: 1), after: .nothing) }
      gap = .nothing
      last = 0
    }

    @inline(__always)
    private mutating func append(_ point: UInt32) {
      length += 1
      if point < 0x80 {
        letters[filled] = UInt8(truncatingIfNeeded: point)
        filled += 1
        return
      }
      filled += UTF8Form.write(point, letters, at: filled)
    }

    /// Reads one scalar and moves past it; a stray byte is read as U+FFFD.
    @inline(__always)
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32 {
      let first = UInt32(text[place])
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
      guard length > 1, first < 0xF8, place + length <= text.count else {
        place += 1
        return 0xFFFD
      }
      var point = first & (0x7F >> UInt32(length))
      for offset in 1..<length {
        let byte = text[place + offset]
        guard byte & 0xC0 == 0x80 else {
          place += offset
          return 0xFFFD
        }
        point = point << 6 | UInt32(byte & 0x3F)
      }
      place += length
      return point
    }
  }
}
