/// A shard as it was read back: its terms, and where the pages of each stand in its text.
struct ParsedShard {
  private let text: [UInt8]
  /// The code points of all terms, one after another.
  private var points: [UInt32] = []
  private var starts: [Int] = [0]
  private var postings: [Range<Int>] = []

  /// Reads a file of the index.
  init(_ file: [UInt8]) {
    text = file
    let quote = UInt8(ascii: "\"")
    guard let open = file.firstIndex(of: quote), let close = file[(open + 1)...].firstIndex(of: quote) else { return }
    let payload = file[open + 1..<close]
    var place = payload.startIndex
    while place < payload.endIndex {
      let before = points[(starts.count > 1 ? starts[starts.count - 2] : 0)...]
      points += TermCode.read(payload, &place, after: Array(before))
      starts.append(points.count)
      let length = Numerals.read(payload, &place)
      postings.append(place..<min(place + length, payload.endIndex))
      place += length
    }
  }

  /// Adds the positions of the looked-up terms, page by page.
  func collect(_ lookup: QueryRun.Lookup, into pages: inout [Int: [Int]]) {
    var (low, high) = (0, postings.count)
    while low < high {
      let middle = (low + high) / 2
      if term(middle).lexicographicallyPrecedes(lookup.points) { low = middle + 1 } else { high = middle }
    }
    for number in low..<postings.count {
      guard lookup.isStart ? term(number).starts(with: lookup.points) : term(number).elementsEqual(lookup.points)
      else { return }
      read(postings[number], into: &pages)
    }
  }

  private func term(_ number: Int) -> ArraySlice<UInt32> { points[starts[number]..<starts[number + 1]] }

  private func read(_ range: Range<Int>, into pages: inout [Int: [Int]]) {
    var place = range.lowerBound
    var page = 0
    while place < range.upperBound {
      let head = Numerals.read(text[range], &place)
      page += head >> 1
      let more = head & 1 == 1 ? Numerals.read(text[range], &place) + 1 : 0
      var position = Numerals.read(text[range], &place)
      var positions = [position]
      for _ in 0..<more {
        position += Numerals.read(text[range], &place) + 1
        positions.append(position)
      }
      pages[page, default: []] += positions
    }
  }
}
