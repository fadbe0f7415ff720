import Library
import Markdown

/// Reads the words of a node with their looks; however deep marks are nested, nothing recurses.
struct RunReader {
  let document: Document
  let wording: Wording

  private var runs: [Run] = []
  private var strongUntil = 0
  private var stressedUntil = 0
  /// Links that are still open: where they end, and what is said behind them.
  private var open: [(end: Int, target: Resolution, mark: String?)] = []

  /// Reads the nodes below one.
  static func runs(below node: Int, of document: Document, _ wording: Wording) -> [Run] {
    var reader = RunReader(document: document, wording: wording)
    reader.read(node + 1..<max(node + 1, Int(document.nodes[node].end)))
    return reader.runs
  }

  private init(document: Document, wording: Wording) {
    self.document = document
    self.wording = wording
  }

  private mutating func read(_ nodes: Range<Int>) {
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      close(before: index)
      let node = document.nodes[index]
      switch node.kind {
      case .text, .code: add(document.string(node.literal), at: index)
      case .softBreak: addBlank(at: index)
      case .lineBreak: add("\n", at: index)
      case .strong: strongUntil = max(strongUntil, Int(node.end))
      case .emphasis: stressedUntil = max(stressedUntil, Int(node.end))
      case .link: openLink(index)
      default: break
      }
      index += 1
    }
    close(before: .max)
  }

  private mutating func add(_ text: String, at index: Int, isStrong: Bool = false) {
    guard !text.isEmpty else { return }
    let run = Run(text: text, isStrong: isStrong || index < strongUntil, isStressed: index < stressedUntil)
    if let last = runs.last, last.isStrong == run.isStrong, last.isStressed == run.isStressed, last.colour == nil {
      runs[runs.count - 1].text += text
    } else {
      runs.append(run)
    }
  }

  /// Between Chinese letters the end of a line is nothing.
  private mutating func addBlank(at index: Int) {
    let isChinese = { (scalar: Unicode.Scalar?) in scalar.map { (0x2E80...0xFFEF).contains($0.value) } ?? false }
    let next = index + 1 < document.nodes.count ? document.string(document.nodes[index + 1].literal) : ""
    if isChinese(runs.last?.text.unicodeScalars.last), isChinese(next.unicodeScalars.first) { return }
    add(" ", at: index)
  }

  private mutating func openLink(_ index: Int) {
    let link = document.nodes[index]
    guard !link.isRefused else { return }
    let destination = document.string(link.destination)
    let target = wording.target(of: destination)
    open.append((Int(link.end), target, wording.notes.mark(of: destination)))
    if link.firstChild < 0 { add(wording.library.name(of: target, in: wording.language), at: index) }
    if case .contact(let contact) = target, let number = contact.number, link.firstChild >= 0,
      !document.plainText(of: index).contains(number)
    {
      add(number, at: index, isStrong: true)
      add(" ", at: index)
    }
  }

  /// What is still to be confirmed says so, and what rests on one source has its mark.
  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      if let mark = last.mark { runs.append(Run(text: mark, colour: .quiet)) }
      if last.target.isUnsure { runs.append(Run(text: " (\(wording.words["unsure"]))", colour: .quiet, scale: 0.7)) }
    }
  }
}
