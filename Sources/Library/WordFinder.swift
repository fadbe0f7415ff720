/// Finds many words in a text in one pass over its bytes (Aho and Corasick).
///
/// Letters A to Z are taken for small ones. States are numbered, and each has a row of `width` next states, one for
/// each class of bytes that the words tell apart.
public struct WordFinder: Sendable {
  private var classes: [UInt8]
  private let width: Int
  private var next: [Int32]
  /// For each state the words that end there, as places in `found`.
  private var ends: [[Int32]]
  private let found: [Word]
  /// For each class of bytes in each state where it leads: the next state's row, with the lowest bit set where a word
  /// ends there.
  private var rows: [UInt32] = []

  /// A word, and whose it is.
  public struct Word: Sendable {
    /// Its length in bytes.
    public let length: Int
    /// What the caller gave with it.
    public let owner: Int
    /// Whether it begins and ends with letters of a script that parts words by blanks.
    let isLatin: (first: Bool, last: Bool)
  }

  /// Makes a finder of words in lower case.
  public init(_ words: [(word: String, owner: Int)]) {
    var classes = [UInt8](repeating: 0, count: 256)
    var count: UInt8 = 0
    for byte in Set(words.flatMap { Array($0.word.utf8) }).sorted() {
      count += 1
      classes[Int(byte)] = count
    }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { classes[Int(byte)] = classes[Int(byte | 0x20)] }
    self.classes = classes
    width = Int(count) + 1
    found = words.map { word, owner in
      let letters = Array(word)
      return Word(
        length: word.utf8.count, owner: owner,
        isLatin: (letters.first?.isLatin ?? false, letters.last?.isLatin ?? false))
    }
    next = [Int32](repeating: 0, count: width)
    ends = [[]]
    for (place, word) in words.enumerated() { add(word.word, Int32(place)) }
    link()
    rows = next.map { state in UInt32(Int(state) * width) << 1 | (ends[Int(state)].isEmpty ? 0 : 1) }
  }

  private mutating func add(_ word: String, _ place: Int32) {
    var state = 0
    for byte in word.utf8 {
      let slot = state * width + Int(classes[Int(byte)])
      if next[slot] == 0 {
        next[slot] = Int32(ends.count)
        ends.append([])
        next += repeatElement(0, count: width)
      }
      state = Int(next[slot])
    }
    ends[state].append(place)
  }

  /// Leads every state on to where the longest end of what was read begins another word.
  private mutating func link() {
    var fallback = [Int32](repeating: 0, count: ends.count)
    var queue = (0..<width).map { next[$0] }.filter { $0 != 0 }
    var head = 0
    while head < queue.count {
      let state = Int(queue[head])
      head += 1
      for letter in 0..<width {
        let slot = state * width + letter
        let elsewhere = next[Int(fallback[state]) * width + letter]
        if next[slot] == 0 {
          next[slot] = elsewhere
        } else {
          fallback[Int(next[slot])] = elsewhere
          queue.append(next[slot])
          ends[Int(next[slot])] += ends[Int(elsewhere)]
        }
      }
    }
  }

  /// Reads on from where an earlier reading left off; true as soon as a word may have ended.
  public func mayFind(in text: UnsafeBufferPointer<UInt8>, from place: inout UInt32) -> Bool {
    classes.withUnsafeBufferPointer { classes in
      rows.withUnsafeBufferPointer { rows in
        guard let class0 = classes.baseAddress, let row0 = rows.baseAddress else { return false }
        var here = place
        var hits: UInt32 = 0
        // Every row and every class lies within its table, by the way they are made.
        for byte in text {
          let next = row0[Int(here) + Int(class0[Int(byte)])]
          hits |= next & 1
          here = next >> 1
        }
        place = here
        return hits != 0
      }
    }
  }

  /// Every place of every word, in the order of their ends.
  public func words(in text: [UInt8]) -> [(start: Int, word: Word)] {
    var hits: [(start: Int, word: Word)] = []
    var state = 0
    for (index, byte) in text.enumerated() {
      state = Int(next[state * width + Int(classes[Int(byte)])])
      for place in ends[state] {
        let word = found[Int(place)]
        let start = index + 1 - word.length
        let isCut =
          word.isLatin.first && start > 0 && isLetter(text[start - 1])
          || word.isLatin.last && index + 1 < text.count && isLetter(text[index + 1])
        if !isCut { hits.append((start, word)) }
      }
    }
    return hits
  }

  // Letters with accents begin with C3 to C6 or E1; what goes on in the middle of one is not looked at.
  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0xC3...0xC6).contains(byte)
  }
}
