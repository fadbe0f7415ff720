/// The search index of one language, as files for the browser.
public struct SearchIndex: Sendable {
  /// Runs a body for 0 ..< count, on as many threads as the caller likes, and returns when all are done.
  public typealias ParallelFor = (_ count: Int, _ body: @Sendable (Int) throws -> Void) throws -> Void

  /// The files, the same bytes for the same pages whatever the order of the threads.
  public let files: [SearchFile]
  /// How many pages it holds.
  public let pages: Int
  /// What the directory says of other words.
  let aliases: [SearchAlias]

  /// The bytes of all files together.
  public var size: Int { files.reduce(0) { $0 + $1.bytes.count } }

  /// Indexes `count` pages.
  ///
  /// `page` is called once for each number, from any thread. It appends the page's main text, without markup, to the
  /// (empty) buffer: UTF-8, blocks separated by one line feed, a heading's block opened by `SearchPage.headingMark`; a
  /// line break within a block is a space. It returns what a result shows; the title is indexed from there.
  public static func build(
    count: Int,
    aliases: [SearchAlias] = [],
    parallel: ParallelFor,
    page: @escaping @Sendable (_ number: Int, _ text: inout [UInt8]) throws -> SearchPage
  ) throws -> SearchIndex {
    let number = (max(0, count) + Entry.pagesInBatch - 1) / Entry.pagesInBatch
    let slots = Slots<BatchRuns>(count: number)
    try parallel(number) { slots.set($0, try BatchRuns(number: $0, count: count, page: page)) }
    var batches = slots.take()
    var results = batches.flatMap(\.results)
    for place in batches.indices { batches[place].results = [] }

    var grams = try Merge(runs: batches.map(\.grams), numbers: nil, term: GramKey.points).shards(parallel)
    for place in batches.indices { batches[place].grams = Run() }
    let vocabulary = WholeVocabulary(of: batches.map(\.vocabulary))
    var words = try Merge(
      runs: batches.map(\.words), numbers: vocabulary.numbers, term: vocabulary.term
    ).shards(parallel)
    batches = []

    var directory = Directory.script(pages: count, grams: grams, words: words, aliases: aliases)
    let digests = grams.map(\.script.digest) + words.map(\.script.digest) + results.map(\.digest)
    let stamp = Script.stamp(of: [directory.digest] + digests)
    var files = [directory.finish(name: Directory.name, stamp: stamp)]
    for place in grams.indices { files.append(grams[place].script.finish(name: "g-\(place)", stamp: stamp)) }
    for place in words.indices { files.append(words[place].script.finish(name: "w-\(place)", stamp: stamp)) }
    for place in results.indices { files.append(results[place].finish(name: "p-\(place)", stamp: stamp)) }
    return SearchIndex(files: files, pages: count, aliases: aliases)
  }
}
