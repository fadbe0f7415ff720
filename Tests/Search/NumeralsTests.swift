import Testing

@testable import Search

@Suite("Numerals")
struct NumeralsTests {
  private static let samples = [
    0, 1, 55, 56, 57, 145, 2755, 2756, 2757, 27055, 27056, 27057, 1_114_111, 4_194_303, 65_535 << 16, 5_000_000_000,
  ]

  @Test func readsWhatItWrote() {
    var text: [UInt8] = []
    for number in Self.samples + Array(0..<3000) { Numerals.append(number, to: &text) }
    var place = 0
    for number in Self.samples + Array(0..<3000) { #expect(Numerals.read(text[...], &place) == number) }
    #expect(place == text.count)
  }

  @Test func usesNoCharacterThatAScriptsStringMinds() {
    var text: [UInt8] = []
    for number in 0..<30_000 { Numerals.append(number, to: &text) }
    #expect(Set(text).isSubset(of: Set(0x23...0x7E).subtracting("<\\".utf8)))
    #expect(Set(text).count == 90)
  }

  @Test(arguments: [[], [0x23], [0x7E], [0x7E, 0x7E, 0x7E], [0x00, 0xFF], [0x5C]] as [[UInt8]])
  func readsDamagedTextToItsEnd(_ text: [UInt8]) {
    var place = 0
    for _ in 0..<4 { #expect(Numerals.read(text[...], &place) >= 0) }
    #expect(place <= text.count)
  }
}

@Suite("Term codes")
struct TermCodeTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func readsTheTermsThatItWrote(_ seed: UInt64) {
    var random = Seeded(seed)
    let letters: [UInt32] = [0x30, 0x61, 0x62, 0x7A, 0x3B1, 0x4E00, 0x9FFF, 0x20000, 0x2FFFF]
    let terms = (0..<200).map { _ in
      (0..<Int.random(in: 1...32, using: &random)).map { _ in random.pick(letters, or: 0x61) }
    }.sorted { $0.lexicographicallyPrecedes($1) }
    var text: [UInt8] = []
    var before: [UInt32] = []
    for term in terms {
      TermCode.append(term, after: before, to: &text)
      before = term
    }
    var place = 0
    before = []
    for term in terms {
      before = TermCode.read(text[...], &place, after: before)
      #expect(before == term)
    }
  }
}

@Suite("Sorting")
struct RadixSortTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func sortsBySomeBitsAndKeepsTheRestInOrder(_ seed: UInt64) {
    var random = Seeded(seed)
    let bits = Int.random(in: 0...36, using: &random)
    let numbers = (0..<Int.random(in: 0...500, using: &random)).map { place in
      UInt64.random(in: 0..<(1 << UInt64(bits)), using: &random) << 28 | UInt64(place)
    }
    var sorted = numbers
    RadixSort.sort(&sorted, from: 28, bits: bits)
    #expect(sorted == numbers.sorted())
  }
}
