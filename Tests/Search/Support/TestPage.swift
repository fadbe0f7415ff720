import Foundation
import Search

/// A page made for a test: its title, and its blocks, of which those that begin with `#` are headings.
struct TestPage: Sendable {
  var title: String
  var blocks: [String]

  init(_ title: String, _ blocks: String...) {
    self.init(title: title, blocks: blocks)
  }

  init(title: String, blocks: [String]) {
    self.title = title
    self.blocks = blocks
  }

  /// The text as `SearchIndex.build` wants it.
  var text: [UInt8] {
    blocks.map { $0.hasPrefix("#") ? "\u{1}" + $0.dropFirst() : $0 }.joined(separator: "\n").utf8.map { $0 }
  }

  /// Title and blocks, a line each, in which the blanks between two Han characters are gone.
  var joined: [UInt8] {
    var kept: [UInt8] = []
    var blanks = 0
    for byte in ([title] + blocks).joined(separator: "\n").utf8 {
      if byte == 0x20 {
        blanks += 1
        continue
      }
      if byte < 0xE3 || (kept.last ?? 0) < 0x80 { kept += [UInt8](repeating: 0x20, count: blanks) }
      blanks = 0
      kept.append(byte)
    }
    return kept
  }
}

/// Ways to run a loop: in order, and in others.
enum Order: CaseIterable {
  case forwards, backwards, inwards, threads

  var run: SearchIndex.ParallelFor {
    switch self {
    case .forwards: { count, body in for number in 0..<count { try body(number) } }
    case .backwards: { count, body in for number in (0..<count).reversed() { try body(number) } }
    case .inwards:
      { count, body in
        for number in 0..<count { try body(number % 2 == 0 ? number / 2 : count - 1 - number / 2) }
      }
    case .threads:
      { count, body in
        try withoutActuallyEscaping(body) { body in
          let faults = Faults()
          DispatchQueue.concurrentPerform(iterations: count) { number in
            do { try body(number) } catch { faults.add(error) }
          }
          if let first = faults.first { throw first }
        }
      }
    }
  }

  private final class Faults: @unchecked Sendable {
    private let lock = NSLock()
    private var all: [any Error] = []
    var first: (any Error)? { lock.withLock { all.first } }
    func add(_ fault: any Error) { lock.withLock { all.append(fault) } }
  }
}

extension SearchIndex {
  /// The index of some test pages.
  static func of(
    _ pages: [TestPage], aliases: [SearchAlias] = [], order: Order = .forwards
  ) throws -> SearchIndex {
    try build(count: pages.count, aliases: aliases, parallel: order.run) { number, text in
      text += pages[number].text
      return SearchPage(url: "../pages/\(number).html", title: pages[number].title, summary: "Page \(number).")
    }
  }

  /// The pages that a query finds, in the order of their numbers.
  func found(_ query: String) -> [Int] { self.query(query).pages.sorted() }
}
