/// The words of all batches in one order.
struct WholeVocabulary: Sendable {
  /// For each batch, the place of each of its words in the whole order.
  let numbers: [[UInt32]]
  private let words: Vocabulary

  init(of parts: [Vocabulary]) {
    var all = Vocabulary()
    let met = parts.map { part in (0..<part.count).map { UInt32(all.number(of: part.word($0))) } }
    let (words, places) = all.inOrder()
    numbers = met.map { $0.map { places[Int($0)] } }
    self.words = words
  }

  /// Writes a word's code points over others.
  @Sendable func term(_ number: UInt64, _ points: inout [UInt32]) {
    points.removeAll(keepingCapacity: true)
    points.append(contentsOf: String(decoding: words.word(Int(number)), as: UTF8.self).unicodeScalars.lazy.map(\.value))
  }
}
