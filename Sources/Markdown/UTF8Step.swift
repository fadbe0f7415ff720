/// One step through bytes that ought to be UTF-8.
struct UTF8Step {
  /// How many bytes the step takes; of broken text, those that one U+FFFD replaces.
  let length: Int
  let isValid: Bool

  /// The step at `index`, whose byte is not ASCII.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let first = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let needed: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: needed = 2
    case 0xE0: (needed, low) = (3, 0xA0)
    case 0xED: (needed, high) = (3, 0x9F)
    case 0xE1...0xEF: needed = 3
    case 0xF0: (needed, low) = (4, 0x90)
    case 0xF4: (needed, high) = (4, 0x8F)
    case 0xF1...0xF3: needed = 4
    default: needed = 1
    }
    guard needed > 1, second >= low, second <= high else {
      (length, isValid) = (1, false)
      return
    }
    var taken = 2
    while taken < needed, index + taken < bytes.count, bytes[index + taken] & 0xC0 == 0x80 { taken += 1 }
    (length, isValid) = (taken, taken == needed)
  }
}
