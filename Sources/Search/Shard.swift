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
  private var postings: [UInt8] = []
  private var lastPage = 0
  /// Whether part of the term is written.
  private var isBegun = false

  init(target: Int) { self.target = target }

  mutating func begin(_ next: [UInt32]) {
    endTerm()
    term = next
    isBegun = false
  }

  /// Adds postings; `rest` is all of them but the number that says which page is the first.
  mutating func add(page: Int, isSeveral: Bool, lastPage last: Int, rest: UnsafeBufferPointer<UInt8>) {
    let length = text.count + postings.count + rest.count + 2 * term.count + 8
    if length > target, !text.isEmpty || !postings.isEmpty {
      endTerm()
      endShard()
    }
    Numerals.append((page - lastPage) << 1 | (isSeveral ? 1 : 0), to: &postings)
    postings.append(contentsOf: rest)
    lastPage = last
  }

  /// Closes the last shard.
  mutating func end() -> [Shard] {
    endTerm()
    endShard()
    return shards
  }

  private mutating func endTerm() {
    guard !postings.isEmpty else { return }
    if text.isEmpty {
      first = term
      goesOn = isBegun
      before = []
    }
    TermCode.append(term, after: before, to: &text)
    Numerals.append(postings.count, to: &text)
    text.append(contentsOf: postings)
    postings.removeAll(keepingCapacity: true)
    lastPage = 0
    before = term
    isBegun = true
  }

  private mutating func endShard() {
    guard !text.isEmpty else { return }
    shards.append(Shard(first: first, goesOn: goesOn, script: Script(payload: text, isQuoted: true)))
    text.removeAll(keepingCapacity: true)
  }
}
