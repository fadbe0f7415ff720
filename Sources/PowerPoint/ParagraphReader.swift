import Library
import Markdown

/// Reads blocks as paragraphs with their places in lists; however deep lists are nested, nothing recurses.
struct ParagraphReader {
  let document: Document
  let wording: Wording

  private var paragraphs: [Paragraph] = []
  /// The lists that are open: where they end, and how their items are marked.
  private var lists: [(end: Int, isOrdered: Bool, number: Int)] = []
  /// What the next paragraph is marked with.
  private var mark = Paragraph.Mark.none

  /// Reads blocks, and what is below them.
  static func paragraphs(of nodes: [Int], in document: Document, _ wording: Wording) -> [Paragraph] {
    var reader = ParagraphReader(document: document, wording: wording)
    for node in nodes { reader.read(node..<max(node + 1, Int(document.nodes[node].end))) }
    return reader.paragraphs
  }

  private init(document: Document, wording: Wording) {
    self.document = document
    self.wording = wording
  }

  private mutating func read(_ nodes: Range<Int>) {
    for index in nodes {
      while let last = lists.last, last.end <= index { lists.removeLast() }
      let node = document.nodes[index]
      switch node.kind {
      case .list: lists.append((Int(node.end), node.isOrdered, Int(node.number)))
      case .item: begin(node)
      case .paragraph: add(RunReader.runs(below: index, of: document, wording))
      case .heading: add(RunReader.runs(below: index, of: document, wording).map(\.strong))
      case .tableRow: addRow(index)
      case .codeBlock: addCode(node)
      default: break
      }
    }
    lists.removeAll()
    mark = .none
  }

  private mutating func begin(_ item: Node) {
    guard !lists.isEmpty else { return }
    let list = lists[lists.count - 1]
    switch item.task {
    case .open: mark = .box(isTicked: false)
    case .done: mark = .box(isTicked: true)
    case .none: mark = list.isOrdered ? .number(list.number) : .dot
    }
    lists[lists.count - 1].number += 1
  }

  private mutating func add(_ runs: [Run]) {
    guard !runs.allSatisfy({ $0.text.isEmpty }) else { return }
    paragraphs.append(Paragraph(runs, level: lists.count, mark: mark))
    mark = .none
  }

  /// A table in notes is a line for each row.
  private mutating func addRow(_ row: Int) {
    let cells = document.children(of: row).map { document.plainText(of: $0) }
    add([Run(text: cells.joined(separator: " | "))])
  }

  private mutating func addCode(_ node: Node) {
    let text = document.string(node.literal)
    guard Fence(document.string(node.title)).name != "lines" else {
      for entry in WritingLines(text).entries {
        mark = .dot
        paragraphs.append(Paragraph([Run(text: entry.label)], level: lists.count + 1, mark: .dot))
      }
      mark = .none
      return
    }
    for line in text.split(separator: "\n") { add([Run(text: String(line))]) }
  }
}

extension Run {
  /// The same words, strong.
  var strong: Run {
    var run = self
    run.isStrong = true
    return run
  }
}
