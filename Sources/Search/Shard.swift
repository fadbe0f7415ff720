/// A stretch of an index that a browser loads at once: terms in order, each with its pages and positions.
struct Shard: Sendable {
  /// Its first term, as code points.
  var first: [UInt32]
  /// Whether that term began in the shard before.
  var goesOn: Bool
  var script: Script
}

/// Writes terms into shards of about the same size.
struct ShardWriter {
  private let target: Int
  private(set) var shards: [Shard] = []
  private var first: [UInt32] = []
  private var goesOn = false
  private var text: [UInt8] = []
  private var before: [UInt32] = []
  private var term: [UInt32] = []
  /// Whether part of the term is written.
  private var isBegun = false
  /// Where the term's postings begin in this shard.
  private var postings: Int?
  private var lastPage = 0

  init(target: Int) { self.target = target }

  /// Goes on to the next term, which is written over the one before.
  mutating func begin(_ write: (inout [UInt32]) -> Void) {
    endTerm()
    write(&term)
    isBegun = false
  }

  /// Adds postings; `rest` is all of them but the number that says which page is the first.
  mutating func add(page: Int, isSeveral: Bool, lastPage last: Int, rest: UnsafeBufferPointer<UInt8>) {
    if !text.isEmpty, text.count + rest.count + 2 * term.count + 8 > target {
      endTerm()
      endShard()
    }
    if postings == nil { openTerm() }
    Numerals.append((page - lastPage) << 1 | (isSeveral ? 1 : 0), to: &text)
    text.append(contentsOf: rest)
    lastPage = last
  }

  /// Closes the last shard.
  mutating func end() -> [Shard] {
    endTerm()
    endShard()
    return shards
  }

  private mutating func openTerm() {
    if text.isEmpty {
      first = term
      goesOn = isBegun
      before.removeAll(keepingCapacity: true)
    }
    TermCode.append(term, after: before, to: &text)
    Numerals.append(0, to: &text)
    postings = text.count
    lastPage = 0
    isBegun = true
  }

  private mutating func endTerm() {
    guard let start = postings else { return }
    // Nearly every length fits the one character that was kept for it.
    let length = text.count - start
    if let digit = Numerals.single(length) {
      text[start - 1] = digit
    } else {
      var digits: [UInt8] = []
      Numerals.append(length, to: &digits)
      text.replaceSubrange(start - 1..<start, with: digits)
    }
    before.removeAll(keepingCapacity: true)
    before.append(contentsOf: term)
    postings = nil
  }

  private mutating func endShard() {
    guard !text.isEmpty else { return }
    shards.append(Shard(first: first, goesOn: goesOn, script: Script(payload: text, isQuoted: true)))
    text.removeAll(keepingCapacity: true)
  }
}
