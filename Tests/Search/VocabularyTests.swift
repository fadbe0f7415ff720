import Testing

@testable import Search

@Suite("Vocabulary")
struct VocabularyTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func numbersWordsOnceAndPutsThemInTheOrderOfCodePoints(_ seed: UInt64) {
    var random = Seeded(seed)
    let words = (0..<3000).map { _ in
      String((0..<Int.random(in: 1...12, using: &random)).map { _ in random.pick(Array("abzд𐐨\u{FB1E}9"), or: "a") })
    }
    var vocabulary = Vocabulary()
    var numbers: [[UInt8]: Int] = [:]
    for word in words {
      let number = vocabulary.number(of: Array(word.utf8)[...])
      #expect(numbers[Array(word.utf8), default: number] == number)
      numbers[Array(word.utf8)] = number
    }
    #expect(vocabulary.count == numbers.count)
    let (ordered, places) = vocabulary.inOrder()
    let expected = numbers.keys.sorted { $0.lexicographicallyPrecedes($1) }
    #expect((0..<ordered.count).map { Array(ordered.word($0)) } == expected)
    for (word, number) in numbers { #expect(Array(ordered.word(Int(places[number]))) == word) }
  }
}
