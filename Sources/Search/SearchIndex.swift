/// The search index of one language, as files for the browser.
public struct SearchIndex: Sendable {
  /// Runs a body for 0 ..< count, on as many threads as the caller likes, and returns when all are done.
  public typealias ParallelFor = (_ count: Int, _ body: @Sendable (Int) throws -> Void) throws -> Void

  /// The files, the same bytes for the same pages whatever the order of the threads.
  public var files: [SearchFile]
  /// How many pages it holds.
  public var pages: Int

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
    SearchIndex(files: [], pages: count)
  }
}
