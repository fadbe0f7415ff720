import Library

/// Finds the words of Content/rules/words.yml in the words of one paragraph, or of one entry of the registry.
struct ListedWords {
  let rules: WordRules
  let finder: WordFinder
  /// Whether a list holds for whoever reads these words.
  let holds: (WordRules.Entry) -> Bool

  /// A word that should not stand there.
  struct Hit {
    let entry: WordRules.Entry
    let range: Range<Int>
  }

  /// The words that should not stand there, in their order.
  func hits(in bytes: [UInt8], namesHelp: @autoclosure () -> Bool = false) -> [Hit] {
    let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let words = finder.words(in: small)
    guard !words.isEmpty else { return [] }
    let quoted = quotes(in: bytes)
    var hits: [Hit] = []
    for (start, word) in words.sorted(by: { ($0.start, $1.word.length) < ($1.start, $0.word.length) }) {
      let entry = rules.entries[word.owner]
      let range = start..<start + word.length
      guard holds(entry), !isPart(of: entry.unless, range, small),
        !(entry.mayBeQuoted && quoted.contains { $0.contains(range.lowerBound) }),
        !(entry.mayStandByHelp && namesHelp()),
        // A word within one that is reported already says nothing new.
        !hits.contains(where: { $0.entry.rule == entry.rule && $0.range.overlaps(range) })
      else { continue }
      hits.append(Hit(entry: entry, range: range))
    }
    return hits
  }

  /// Whether a word is only part of a longer one that is fine.
  private func isPart(of longer: [[UInt8]], _ range: Range<Int>, _ text: [UInt8]) -> Bool {
    longer.contains { word in
      guard word.count >= range.count else { return false }
      return (max(0, range.upperBound - word.count)...range.lowerBound).contains { start in
        start + word.count <= text.count && text[start..<start + word.count].elementsEqual(word)
      }
    }
  }

  /// The stretches between quotation marks.
  private func quotes(in bytes: [UInt8]) -> [Range<Int>] {
    var open: (mark: String, start: Int)?
    var found: [Range<Int>] = []
    let marks = [("「", "」"), ("『", "』"), ("“", "”"), ("\"", "\"")]
    for index in bytes.indices {
      if let (mark, start) = open {
        if stands(mark, at: index, in: bytes) {
          found.append(start..<index)
          open = nil
        }
      } else if let pair = marks.first(where: { stands($0.0, at: index, in: bytes) }) {
        open = (pair.1, index + pair.0.utf8.count)
      }
    }
    return found
  }

  private func stands(_ mark: String, at index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index...].starts(with: mark.utf8)
  }
}
