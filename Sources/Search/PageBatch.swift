/// The occurrences of every term in a few dozen pages, gathered page by page.
struct PageBatch: TokenSink {
  private(set) var grams: [UInt64] = []
  private(set) var words: [UInt64] = []
  private(set) var vocabulary = Vocabulary()
  private var page = 0
  /// Of the last token.
  private var position = 0
  /// The gram that waits for what follows it, or 0, and its position.
  private var waiting: UInt32 = 0
  private var waitingPosition = 0
  /// Where the next block of each zone begins.
  private var next = [0, 0, 0]
  /// The zone of the last block: entries have to come in the order of their positions, so it never goes back.
  private var zone = Zone.title

  /// Adds one page: its title, and its text as `SearchIndex.build` describes it.
  mutating func add(page number: Int, title: String, text: [UInt8]) {
    page = number
    zone = .title
    next = [Zone.title.start, Zone.heading.start, Zone.body.start]
    var title = title
    title.withUTF8 { add($0) }
    text.withUnsafeBufferPointer { text in
      var bodies: [Range<Int>] = []
      zone = max(zone, .heading)
      for block in Self.blocks(text) {
        if text[block.lowerBound] == SearchPage.headingMark {
          add(UnsafeBufferPointer(rebasing: text[block.dropFirst()]))
        } else {
          bodies.append(block)
        }
      }
      zone = .body
      for block in bodies { add(UnsafeBufferPointer(rebasing: text[block])) }
    }
  }

  /// The parts between line feeds, without empty ones.
  private static func blocks(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    for place in 0...text.count where place == text.count || text[place] == 0x0A {
      if start < place { blocks.append(start..<place) }
      start = place + 1
    }
    return blocks
  }

  /// Adds a block to the zone; one that is too long for it goes to a later one, whole, and so do those after it.
  private mutating func add(_ block: UnsafeBufferPointer<UInt8>) {
    let (gramCount, wordCount) = (grams.count, words.count)
    while true {
      // The first token's gap counts from here.
      position = next[zone.rawValue] - Gap.broken.step
      TokenScanner.scan(block, into: &self)
      endRun()
      if position < zone.end { break }
      grams.removeLast(grams.count - gramCount)
      words.removeLast(words.count - wordCount)
      zone = zone == .title ? .heading : .body
    }
    next[zone.rawValue] = position + Gap.broken.step
  }

  mutating func gram(_ point: UInt32, after gap: Gap) {
    if waiting != 0, gap <= .white {
      grams.append(Entry.pack(key: GramKey.of(waiting, point), page: page, position: waitingPosition))
    } else {
      endRun()
    }
    position += gap.step
    waiting = point
    waitingPosition = position
  }

  mutating func replaceGram(_ point: UInt32) { waiting = point }

  mutating func word(_ letters: UnsafeBufferPointer<UInt8>, after gap: Gap) {
    endRun()
    position += gap.step
    let number = vocabulary.number(of: letters)
    words.append(Entry.pack(key: UInt64(number), page: page, position: position))
  }

  /// The last gram of a run stands alone, so that it is found by itself too.
  private mutating func endRun() {
    guard waiting != 0 else { return }
    grams.append(Entry.pack(key: GramKey.of(waiting, 0), page: page, position: waitingPosition))
    waiting = 0
  }
}

extension PageBatch {
  /// Sorts what was gathered.
  ///
  /// The words' keys become their places in the sorted vocabulary.
  consuming func runs(firstPage: Int) -> (grams: Run, words: Run, vocabulary: Vocabulary) {
    RadixSort.sort(&grams, from: Entry.keyShift, bits: Entry.keyBits)
    let (vocabulary, places) = self.vocabulary.inOrder()
    words.withUnsafeMutableBufferPointer { words in
      for place in words.indices {
        let key = UInt64(places[Int(Entry.key(words[place]))])
        words[place] = key << UInt64(Entry.keyShift) | words[place] & Entry.payload
      }
    }
    RadixSort.sort(&words, from: Entry.keyShift, bits: Int.bitWidth - vocabulary.count.leadingZeroBitCount)
    return (Run(entries: grams, firstPage: firstPage), Run(entries: words, firstPage: firstPage), vocabulary)
  }
}
