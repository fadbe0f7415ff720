/// Reads an index back from the bytes of its files, as a browser does.
struct IndexReader {
  /// A shard's first term, and whether it began in the shard before.
  struct Start {
    var first: [UInt32]
    var goesOn: Bool
  }

  /// More shards than this are not loaded for the beginning of a word.
  static let most = 6

  private let shards: [String: [UInt8]]
  private let grams: [Start]
  private let words: [Start]

  init(_ files: [SearchFile]) {
    shards = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    let texts = (shards[Directory.name + ".js"] ?? []).split(
      separator: UInt8(ascii: "\""), maxSplits: 4, omittingEmptySubsequences: false)
    grams = texts.count > 3 ? Self.starts(texts[1]) : []
    words = texts.count > 3 ? Self.starts(texts[3]) : []
  }

  private static func starts(_ text: ArraySlice<UInt8>) -> [Start] {
    var starts: [Start] = []
    var place = text.startIndex
    while place < text.endIndex {
      let goesOn = Numerals.read(text, &place) == 1
      starts.append(Start(first: TermCode.read(text, &place, after: starts.last?.first ?? []), goesOn: goesOn))
    }
    return starts
  }

  /// The names of the shards to load for a lookup; there may be more of them than are loaded.
  func names(for lookup: QueryRun.Lookup) -> [String] {
    let starts = lookup.isUnspaced ? grams : words
    let term = lookup.points
    let from = starts.lastIndex {
      $0.first.lexicographicallyPrecedes(term) || ($0.first == term && !$0.goesOn)
    }
    let more = starts[((from ?? -1) + 1)...].prefix {
      lookup.isStart ? $0.first.starts(with: term) : $0.first == term
    }
    let numbers = (from.map { [$0] } ?? []) + more.indices
    return numbers.map { "\(lookup.isUnspaced ? "g" : "w")-\($0).js" }
  }

  /// Adds the positions of the looked-up terms in one shard, page by page.
  func collect(_ lookup: QueryRun.Lookup, in name: String, into pages: inout [Int: [Int]]) {
    let text = (shards[name] ?? []).split(
      separator: UInt8(ascii: "\""), maxSplits: 2, omittingEmptySubsequences: false)
    guard text.count == 3 else { return }
    let payload = text[1]
    var place = payload.startIndex
    var term: [UInt32] = []
    while place < payload.endIndex {
      term = TermCode.read(payload, &place, after: term)
      let length = Numerals.read(payload, &place)
      let end = min(place + length, payload.endIndex)
      if lookup.isStart ? term.starts(with: lookup.points) : term == lookup.points {
        Self.readPostings(payload, &place, end, into: &pages)
      } else if lookup.points.lexicographicallyPrecedes(term) {
        return
      }
      place = end
    }
  }

  private static func readPostings(
    _ text: ArraySlice<UInt8>, _ place: inout Int, _ end: Int, into pages: inout [Int: [Int]]
  ) {
    var page = 0
    while place < end {
      let head = Numerals.read(text, &place)
      page += head >> 1
      let more = head & 1 == 1 ? Numerals.read(text, &place) + 1 : 0
      var position = Numerals.read(text, &place)
      pages[page, default: []].append(position)
      for _ in 0..<more {
        position += Numerals.read(text, &place) + 1
        pages[page, default: []].append(position)
      }
    }
  }
}
