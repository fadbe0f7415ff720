/// The shards of one kind as the directory names them.
struct ShardDirectory {
  /// The letter before their numbers.
  private let prefix: String
  private var firsts: [[UInt32]] = []
  /// Whether a shard's first term began in the shard before.
  private var goesOn: [Bool] = []

  init(prefix: String, _ text: ArraySlice<UInt8>) {
    self.prefix = prefix
    var place = text.startIndex
    while place < text.endIndex {
      goesOn.append(Numerals.read(text, &place) == 1)
      firsts.append(TermCode.read(text, &place, after: firsts.last ?? []))
    }
  }

  /// The names of the files to load for a lookup.
  func files(for lookup: QueryRun.Lookup) -> [String] {
    let term = lookup.points
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      let isBefore = firsts[middle].lexicographicallyPrecedes(term) || (firsts[middle] == term && !goesOn[middle])
      if isBefore { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < firsts.count, lookup.isStart ? firsts[end].starts(with: term) : firsts[end] == term { end += 1 }
    return (max(0, low - 1)..<end).map { "\(prefix)-\($0).js" }
  }
}
