/// What remains of a batch once its pages are read.
struct BatchRuns: Sendable {
  var grams: Run
  var words: Run
  /// The words whose numbers are the keys of `words`, in order.
  var vocabulary: Vocabulary
  var results: [Script]

  /// Reads the pages of one batch.
  init(
    number: Int, count: Int, page: @Sendable (Int, inout [UInt8]) throws -> SearchPage
  ) throws {
    let first = number * Entry.pagesInBatch
    var batch = PageBatch()
    var text: [UInt8] = []
    var pages: [SearchPage] = []
    for offset in 0..<min(Entry.pagesInBatch, count - first) {
      text.removeAll(keepingCapacity: true)
      let shown = try page(first + offset, &text)
      batch.add(page: offset, title: shown.title, text: text)
      pages.append(shown)
    }
    results = ResultFile.files(pages)
    (grams, words, vocabulary) = batch.runs(firstPage: first)
  }
}
