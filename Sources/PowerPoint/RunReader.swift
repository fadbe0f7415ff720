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
  private var open: [(end: Int, target: Resolution, number: String?, mark: String?)] = []

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
    let spoken = wording.spoken(index, of: document)
    open.append((Int(link.end), wording.target(of: destination), spoken.number, wording.notes.mark(of: destination)))
    if let words = spoken.words { add(words, at: index) }
  }

  /// The mark of what rests on one source, and the number of whoever is named in words; what is still to be confirmed
  /// says so.
  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      if let mark = last.mark { runs.append(Run(text: mark, colour: .quiet)) }
      if let number = last.number {
        let around = wording.words.aroundNumber
        add(around.before, at: last.end)
        add(number, at: last.end, isStrong: true)
        add(around.behind, at: last.end)
      }
      if last.target.isUnsure { runs.append(Run(text: " (\(wording.words["unsure"]))", colour: .quiet, scale: 0.7)) }
    }
  }
}
