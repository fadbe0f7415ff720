import Library
import Markdown

// The slides as plain values.
extension Deck {
  /// The deck without its looks: text, lists, tables and notes, for a program that shows slides.
  public func outline() -> DeckOutline {
    DeckOutline(
      title: source.title, owner: owner, language: languageTag,
      slides: source.slides.indices.map { place in
        let slide = source.slides[place]
        let dress = dress(place)
        let plain = OutlineReader(document: source.document, dress: dress)
        var blocks = slide.nodes.flatMap { plain.blocks(of: $0) }
        if slide.isLocal, let figures = options.organisation?.figures { blocks.append(plain.table(of: figures)) }
        let notes = slide.notes.flatMap { note in
          let reader = OutlineReader(document: note.document, dress: dress)
          return note.nodes.flatMap { reader.blocks(of: $0) }.flatMap(\.lines)
        }
        let answers = questions[place].sorted { $0.key < $1.key }.map { dress.answer(to: $0.value) }
        return DeckOutline.Slide(
          title: source.title(of: slide), isEdge: isEdge(place), blocks: blocks, notes: notes + answers)
      })
  }
}

extension DeckOutline.Block {
  /// Its words, a line for each paragraph, item or row.
  fileprivate var lines: [String] {
    switch self {
    case .paragraph(let runs): [runs.map(\.text).joined()]
    case .list(let items, let isNumbered):
      items.enumerated().map { (isNumbered ? "\($0 + 1). " : "• ") + $1.runs.map(\.text).joined() }
    case .table(let head, let rows): ([head] + rows).map { $0.joined(separator: " | ") }
    }
  }
}
