import Diagnostics
import Library
import Markdown

/// Notes of a text what the rules that compare texts need: advice, and numbers of two or more figures.
func survey(_ document: Document, _ bytes: [UInt8], _ guidance: Guidance, into text: inout PageText) {
  let language = text.language
  guard guidance.translation.words(in: language) != nil || guidance.advice.words(in: language) != nil else { return }
  let outline = Outline(document)
  if let words = guidance.translation.words(in: language) {
    text.figures = FigureReader(words: words).figures(in: document, bytes, outline)
    text.blocks = outline.blocks.map { document.nodes[$0].span ?? Span(text.bodyStart, text.bodyStart) }
  }
  guard let words = guidance.advice.words(in: language) else { return }
  let reader = AdviceReader(rules: guidance.advice, words: words, document: document, outline: outline)
  text.advice = reader.advice()
  text.firstEvidence = reader.firstEvidence(among: text.advice)
  let denials = guidance.translation.words(in: language)?.denials ?? []
  text.adviceBlocks = reader.blocks(of: text.advice, denials: denials)
}

/// The blocks of a text that hold words: paragraphs, headings, cells and code.
struct Outline {
  /// The nodes of the blocks, in order.
  let blocks: [Int]

  init(_ document: Document) {
    blocks = document.nodes.indices.filter { index in
      switch document.nodes[index].kind {
      case .paragraph, .heading, .tableCell, .codeBlock: true
      default: false
      }
    }
  }

  /// The number of the block that holds a node.
  func block(of node: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle] <= node { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
