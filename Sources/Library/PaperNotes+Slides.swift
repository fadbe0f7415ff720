import Markdown

// What has to stand on slides, and beside them.
extension DeckSource {
  /// What has to stand on a slide with the statements on it, and with the questions that it asks.
  public func notes(
    on slide: Slide, _ questions: [Int: ClassQuestion], of library: Library, _ words: Words
  ) -> PaperNotes {
    let own = document.destinations(within: [slide.heading] + slide.nodes)
    let asked = questions.sorted { $0.key < $1.key }.map(\.value).flatMap { question in
      let item = question.item
      return question.document.destinations(
        within: [item.heading] + item.stem + item.options.flatMap { $0.content + $0.feedback })
    }
    return PaperNotes(own + asked, of: library, in: language, words, isShort: true)
  }

  /// What has to stand with what is said of a slide.
  public func notes(beside slide: Slide, of library: Library, _ words: Words) -> PaperNotes {
    PaperNotes(
      slide.notes.flatMap { $0.document.destinations(within: $0.nodes) }, of: library, in: language, words)
  }
}

extension Document {
  /// Where the links within some nodes lead, in their order.
  func destinations(within nodes: [Int]) -> [String] {
    nodes.flatMap { node in
      links.filter { $0 >= node && $0 < max(node + 1, Int(self.nodes[node].end)) && self.nodes[$0].kind == .link }
    }.map { string(self.nodes[$0].destination) }
  }
}
