/// What a query finds.
public struct SearchAnswer: Sendable, Equatable {
  /// The pages' numbers, the best first; those that only an alias leads to come last.
  public var pages: [Int] = []
  /// False where the beginning of a word fits more words than are loaded for it.
  public var isWhole = true
  /// The files that a browser loads to find the pages, without those that hold what results show.
  public var loaded: Set<String> = []
}

extension SearchIndex {
  /// Answers a query from the files' bytes, as search.js does: tests hold the index and the script against it.
  public func query(_ text: String) -> SearchAnswer {
    let reader = IndexReader(files)
    let asked = QueryRun.plain(text)
    var answer = find(text, in: reader)
    var targets: Set<String> = []
    for alias in aliases where alias.words.contains(where: { Self.holds(asked, QueryRun.plain($0)) }) {
      for target in alias.targets where targets.insert(target).inserted {
        let found = find(target, in: reader)
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

  /// The pages that hold every run of a query.
  private func find(_ text: String, in reader: IndexReader) -> SearchAnswer {
    var answer = SearchAnswer(loaded: [Directory.name + ".js"])
    let runs = QueryRun.all(in: text)
    let found = runs.map { run in
      run.lookups.map { lookup in
        var names = reader.names(for: lookup)
        if lookup.isStart, names.count > IndexReader.most {
          names.removeLast(names.count - IndexReader.most)
          answer.isWhole = false
        }
        answer.loaded.formUnion(names)
        var pages: [Int: [Int]] = [:]
        for name in names { reader.collect(lookup, in: name, into: &pages) }
        return (lookup.at, pages)
      }
    }.map(Self.starts)
    guard let first = found.first else { return answer }
    let hits = first.keys.compactMap { page -> Hit? in
      let starts = found.compactMap { $0[page] }
      return starts.count == found.count ? Hit(page: page, runs: starts) : nil
    }
    answer.pages = hits.sorted().map(\.page)
    return answer
  }

  /// The pages where a run's terms stand at the distances that the run asks for, and where it begins there.
  private static func starts(_ lists: [(at: Int, pages: [Int: [Int]])]) -> [Int: [Int]] {
    guard let first = lists.first else { return [:] }
    var found: [Int: [Int]] = [:]
    for (page, positions) in first.pages {
      var starts = positions.map { $0 - first.at }
      for list in lists.dropFirst() {
        let there = Set(list.pages[page] ?? [])
        starts.removeAll { !there.contains($0 + list.at) }
      }
      if !starts.isEmpty { found[page] = starts }
    }
    return found
  }
}

/// A page that a query finds, and what its place among the others depends on.
private struct Hit: Comparable {
  let page: Int
  private var titles = 0
  private var headings = 0
  private var count = 0

  init(page: Int, runs: [[Int]]) {
    self.page = page
    for starts in runs {
      if starts.contains(where: { $0 < Zone.heading.start }) { titles += 1 }
      if starts.contains(where: { (Zone.heading.start..<Zone.body.start).contains($0) }) { headings += 1 }
      count += starts.count
    }
  }

  static func < (left: Hit, right: Hit) -> Bool {
    (right.titles, right.headings, right.count, left.page) < (left.titles, left.headings, left.count, right.page)
  }
}
