/// Answers queries from the bytes of an index's files, step by step as search.js does.
///
/// Tests hold the index against it without a browser; it keeps what it has read.
public struct SearchReader {
  /// More shards than this are not loaded for the beginning of a word.
  private static let most = 6

  private let files: [String: [UInt8]]
  private let aliases: [SearchAlias]
  private let grams: ShardDirectory
  private let words: ShardDirectory
  private var parsed: [String: ParsedShard] = [:]

  /// Reads an index's directory.
  public init(_ index: SearchIndex) {
    files = Dictionary(index.files.map { ($0.name, $0.bytes) }) { first, _ in first }
    aliases = index.aliases
    let texts = (files[Directory.name + ".js"] ?? []).split(
      separator: UInt8(ascii: "\""), maxSplits: 4, omittingEmptySubsequences: false)
    grams = ShardDirectory(prefix: "g", texts.count > 3 ? texts[1] : [])
    words = ShardDirectory(prefix: "w", texts.count > 3 ? texts[3] : [])
  }

  /// Finds the pages that hold every run of a query, then those that an alias's words lead to.
  public mutating func query(_ text: String) -> SearchAnswer {
    let asked = QueryRun.plain(text)
    var answer = find(text)
    var targets: Set<String> = []
    for alias in aliases where alias.words.contains(where: { Self.holds(asked, QueryRun.plain($0)) }) {
      for target in alias.targets where targets.insert(target).inserted {
        let found = find(target)
        answer.pages += found.pages.filter { !answer.pages.contains($0) }
        answer.isWhole = answer.isWhole && found.isWhole
        answer.loaded.formUnion(found.loaded)
      }
    }
    return answer
  }

  private static func holds(_ asked: String, _ word: String) -> Bool {
    let (asked, word) = (Array(asked.utf8), Array(word.utf8))
    guard !word.isEmpty, word.count <= asked.count else { return false }
    return (0...asked.count - word.count).contains { asked[$0...].starts(with: word) }
  }

  private mutating func find(_ text: String) -> SearchAnswer {
    var answer = SearchAnswer(loaded: [Directory.name + ".js"])
    var found: [[Int: [Int]]] = []
    for run in QueryRun.all(in: text) {
      found.append(Self.starts(run.lookups.map { ($0.at, pages($0, &answer)) }))
    }
    guard let first = found.first else { return answer }
    let hits = first.keys.compactMap { page -> Hit? in
      let starts = found.compactMap { $0[page] }
      return starts.count == found.count ? Hit(page: page, runs: starts) : nil
    }
    answer.pages = hits.sorted().map(\.page)
    return answer
  }

  private mutating func pages(_ lookup: QueryRun.Lookup, _ answer: inout SearchAnswer) -> [Int: [Int]] {
    var names = (lookup.isUnspaced ? grams : words).files(for: lookup)
    if lookup.isStart, names.count > Self.most {
      names.removeLast(names.count - Self.most)
      answer.isWhole = false
    }
    answer.loaded.formUnion(names)
    var pages: [Int: [Int]] = [:]
    for name in names {
      let shard = parsed[name] ?? ParsedShard(files[name] ?? [])
      parsed[name] = shard
      shard.collect(lookup, into: &pages)
    }
    return pages
  }

  /// The pages where a run's terms stand at the distances that the run asks for, and where it begins there.
  private static func starts(_ lists: [(at: Int, pages: [Int: [Int]])]) -> [Int: [Int]] {
    guard let first = lists.min(by: { $0.pages.count < $1.pages.count }) else { return [:] }
    var found: [Int: [Int]] = [:]
    for (page, positions) in first.pages {
      var starts = positions.map { $0 - first.at }
      for list in lists where !starts.isEmpty {
        let there = Set(list.pages[page] ?? [])
        starts.removeAll { !there.contains($0 + list.at) }
      }
      if !starts.isEmpty { found[page] = starts }
    }
    return found
  }
}

extension SearchIndex {
  /// Answers one query from the files' bytes; `SearchReader` is for many.
  public func query(_ text: String) -> SearchAnswer {
    var reader = SearchReader(self)
    return reader.query(text)
  }
}
