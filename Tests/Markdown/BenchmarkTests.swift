import Foundation
import Markdown
import Testing

private let benchmarkFolder = ProcessInfo.processInfo.environment["NIGHTLIGHT_BENCH"]

/// Prints what a page costs; off unless asked for, for it proves nothing and takes its time.
///
///     NIGHTLIGHT_BENCH=FOLDER swift test -c release --filter MarkdownTests.BenchmarkTests
@Suite(.enabled(if: benchmarkFolder != nil, "NIGHTLIGHT_BENCH names no folder of Markdown files"))
struct BenchmarkTests {
  @Test func timesAPage() throws {
    let folder = try #require(benchmarkFolder)
    let pages = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
      .filter { $0.hasSuffix(".md") }.sorted()
      .compactMap { FileManager.default.contents(atPath: "\(folder)/\($0)").map(Array.init) }
    try #require(!pages.isEmpty)
    let bodies = pages.map { page in
      let fence = Array("\n---\n".utf8)
      return page.starts(with: Array("---\n".utf8)) ? page.firstRange(of: fence)?.upperBound ?? 0 : 0
    }
    var documents: [Document] = []
    var out: [UInt8] = []
    for _ in 0..<6 {
      documents = []
      let parsing = time {
        for (page, start) in zip(pages, bodies) { documents.append(parse(page, from: start, file: "").document) }
      }
      let discarding = time {
        for (page, start) in zip(pages, bodies) {
          out.append(UInt8(parse(page, from: start, file: "").document.text[0]))
        }
      }
      let writing = time {
        for document in documents {
          out.removeAll(keepingCapacity: true)
          document.append(html: &out)
        }
      }
      let searching = time {
        for document in documents {
          out.removeAll(keepingCapacity: true)
          document.appendSearchText(into: &out)
        }
      }
      let passing = time {
        for (page, start) in zip(pages, bodies) {
          out.append(UInt8(parse(page, from: start, file: "", mode: .passThrough).document.text[0]))
        }
      }
      let nodes = documents.reduce(0) { $0 + $1.nodes.count } / documents.count
      print(
        "\(pages.count) pages, \(nodes) nodes a page; µs a page: parse \(each(parsing)) (kept) \(each(discarding))"
          + " (let go) \(each(passing)) (pass-through), HTML \(each(writing)), search text \(each(searching))")
      func each(_ seconds: Double) -> String { String(format: "%.1f", seconds * 1e6 / Double(pages.count)) }
    }
  }

  /// Processor time, for others may be at work on the machine.
  private func time(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
