/// Words and their numbers, in the order in which they were first met.
struct Vocabulary {
  private(set) var letters: [UInt8] = []
  /// Where each word begins; one more than there are words.
  private(set) var starts: [Int] = [0]
  /// An open hash table of word numbers plus one; 0 is free.
  private var table = [UInt32](repeating: 0, count: 1024)

  var count: Int { starts.count - 1 }

  /// The bytes of a word.
  func word(_ number: Int) -> ArraySlice<UInt8> { letters[starts[number]..<starts[number + 1]] }

  /// The number of a word, a new one where it is new.
  mutating func number(of word: ArraySlice<UInt8>) -> Int { word.withUnsafeBufferPointer { number(of: $0) } }

  /// The number of a word, a new one where it is new.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    if count * 2 >= table.count { grow() }
    let mask = table.count - 1
    var slot = Self.hash(word) & mask
    while true {
      let found = Int(table[slot])
      if found == 0 {
        letters.append(contentsOf: word)
        starts.append(letters.count)
        table[slot] = UInt32(count)
        return count - 1
      }
      if isWord(found - 1, word) { return found - 1 }
      slot = (slot + 1) & mask
    }
  }

  /// The same words numbered in their order, and the new number of each old one.
  func inOrder() -> (words: Vocabulary, places: [UInt32]) {
    var ordered = Vocabulary()
    ordered.table = []
    ordered.letters.reserveCapacity(letters.count)
    ordered.starts.reserveCapacity(starts.count)
    var places = [UInt32](repeating: 0, count: count)
    for number in sorted() {
      places[number] = UInt32(ordered.count)
      ordered.letters += word(number)
      ordered.starts.append(ordered.letters.count)
    }
    return (ordered, places)
  }

  /// All numbers in the order of their words' bytes, which is that of their code points.
  private func sorted() -> [Int] {
    letters.withUnsafeBufferPointer { letters in
      let heads = (0..<count).map { number in (head(number, letters), number) }
      return heads.sorted { left, right in
        left.0 != right.0 ? left.0 < right.0 : isBefore(left.1, right.1, letters)
      }.map(\.1)
    }
  }

  /// The first eight bytes of a word as a number.
  private func head(_ number: Int, _ letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let (start, end) = (starts[number], starts[number + 1])
    var head: UInt64 = 0
    for offset in 0..<8 {
      head = head << 8 | (start + offset < end ? UInt64(letters[start + offset]) : 0)
    }
    return head
  }

  private func isBefore(_ left: Int, _ right: Int, _ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    let (first, second) = (starts[left]..<starts[left + 1], starts[right]..<starts[right + 1])
    return UnsafeBufferPointer(rebasing: letters[first]).lexicographicallyPrecedes(
      UnsafeBufferPointer(rebasing: letters[second]))
  }

  @inline(__always)
  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == word.count else { return false }
    for offset in 0..<word.count where letters[start + offset] != word[offset] { return false }
    return true
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: table.count * 2)
    let mask = table.count - 1
    for number in 0..<count {
      var slot = word(number).withUnsafeBufferPointer { Self.hash($0) } & mask
      while table[slot] != 0 { slot = (slot + 1) & mask }
      table[slot] = UInt32(number + 1)
    }
  }

  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 29)
  }
}
