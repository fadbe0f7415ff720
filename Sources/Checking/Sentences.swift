/// Takes sentences apart and counts how long they are: in words, or in characters where a script has no blanks.
struct Sentences {
  let countsCharacters: Bool

  private static let stops = ["。", "！", "？", "；"].map { Array($0.utf8) }

  /// The sentences, without the blanks before them.
  func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    func close(at end: Int) {
      while start < end, bytes[start] == 0x20 { start += 1 }
      if start < end { ranges.append(start..<end) }
    }
    while index < bytes.count {
      if let stop = Self.stops.first(where: { bytes[index...].starts(with: $0) }) {
        close(at: index)
        index += stop.count
        start = index
      } else if !countsCharacters, [0x2E, 0x21, 0x3F, 0x3B].contains(bytes[index]),
        index + 1 == bytes.count || bytes[index + 1] == 0x20
      {
        close(at: index)
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    close(at: bytes.count)
    return ranges.filter { length(of: bytes[$0]) > 0 }
  }

  /// The number of words, or of characters that are no marks; a word of Latin letters or figures counts as one.
  func length(of bytes: ArraySlice<UInt8>) -> Int {
    let text = String(decoding: bytes, as: UTF8.self)
    guard countsCharacters else {
      return text.split(separator: " ").count { $0.contains { $0.isLetter || $0.isNumber } }
    }
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isLatin = scalar.value < 0x250 && scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
      if isLatin {
        if !isInWord { count += 1 }
      } else if scalar.properties.isAlphabetic {
        count += 1
      }
      isInWord = isLatin
    }
    return count
  }

  /// The first few words of a sentence, which may go on over marks that its source has and it has not.
  func start(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, end - range.lowerBound < 12 || bytes[end] & 0xC0 == 0x80 { end += 1 }
    return range.lowerBound..<end
  }
}
