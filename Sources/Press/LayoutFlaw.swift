/// What a careful compositor would not have let stand.
public enum LayoutFlaw: Sendable, Hashable, CustomStringConvertible {
  /// A heading is the last line of its page or panel.
  case lonelyHeading(String, page: Int)
  /// One line of a paragraph stands alone at the foot or the head of a page.
  case lonelyLine(String, page: Int)
  /// A table that one page could hold stands on two.
  case cutTable(String, page: Int)
  /// A heading is broken where no word ends.
  case brokenWord(String, String, page: Int)

  /// The flaw in words.
  public var description: String {
    switch self {
    case .lonelyHeading(let words, let page): "the heading '\(words)' stands alone at the foot of page \(page)"
    case .lonelyLine(let words, let page): "the line '\(words)' stands alone on page \(page)"
    case .cutTable(let words, let page): "the table of '\(words)' is cut in two on page \(page)"
    case .brokenWord(let before, let after, let page):
      "the heading '\(before)|\(after)' on page \(page) is broken inside a word"
    }
  }
}

extension Layout {
  /// What is wrong with how the lines fell; they must have been asked for.
  public var flaws: [LayoutFlaw] { lonelyHeadings + lonelyLines + cutTables + brokenWords }

  private var lonelyHeadings: [LayoutFlaw] {
    lines.indices.compactMap { place in
      let line = lines[place]
      guard line.isHeading else { return nil }
      let next = lines[(place + 1)...].first { $0.block != line.block }
      // Nothing at all below it is no better.
      guard next?.page != line.page || next?.panel != line.panel else { return nil }
      return .lonelyHeading(line.words, page: line.page)
    }
  }

  private var lonelyLines: [LayoutFlaw] {
    parts(of: lines.filter { $0.table == 0 && !$0.isHeading }) { [$0.block, $0.panel] }.flatMap { pages in
      pages.count < 2 ? [] : pages.filter { $0.count == 1 }.map { .lonelyLine($0[0].words, page: $0[0].page) }
    }
  }

  private var cutTables: [LayoutFlaw] {
    parts(of: lines.filter { $0.table > 0 }) { [$0.table, $0.panel] }.compactMap { pages in
      guard pages.count > 1, let page = self.pages.first else { return nil }
      let height = pages.map { ($0.map(\.bottom).max() ?? 0) - ($0.map(\.top).min() ?? 0) }.reduce(0, +)
      // The margins take about a fifth of a page.
      return height > page.height * 0.7 ? nil : .cutTable(pages[0][0].words, page: pages[1][0].page)
    }
  }

  private var brokenWords: [LayoutFlaw] {
    zip(lines, lines.dropFirst()).compactMap { line, next in
      guard line.isHeading, line.block == next.block, line.page == next.page, line.panel == next.panel,
        next.top > line.top, let end = line.words.unicodeScalars.last, let start = next.words.unicodeScalars.first,
        isHan(end), isHan(start)
      else { return nil }
      return .brokenWord(line.words, next.words, page: line.page)
    }
  }

  /// Lines that belong together, page by page, in the order of the first of each.
  private func parts(of lines: [Line], by key: (Line) -> [Int]) -> [[[Line]]] {
    var order: [[Int]] = []
    var groups: [[Int]: [[Line]]] = [:]
    for line in lines {
      let key = key(line)
      if groups[key] == nil { order.append(key) }
      var pages = groups[key] ?? []
      if let last = pages.last?.last, last.page == line.page {
        pages[pages.count - 1].append(line)
      } else {
        pages.append([line])
      }
      groups[key] = pages
    }
    return order.compactMap { groups[$0] }
  }
}

// A place marked for breaking leaves its mark at the end of the line, which is no letter.
private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
