/// A file's body as libcmark gets it, valid UTF-8 without NUL, and the way back to the file's own offsets.
struct Body {
  /// The file's offset of the first byte.
  let base: Int
  /// The repaired bytes, or nil where the file's own bytes will do.
  let repaired: [UInt8]?
  /// Where the repaired bytes part from the file's: from `at` on, add `shift`.
  private let turns: [(at: Int, shift: Int)]

  /// Nothing to repair.
  init(base: Int) {
    self.base = base
    repaired = nil
    turns = []
  }

  /// Puts U+FFFD in the place of each fault.
  init(base: Int, repairing bytes: UnsafeBufferPointer<UInt8>, faults: [Survey.Fault]) {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count + 2 * faults.count)
    var turns: [(at: Int, shift: Int)] = []
    var index = 0
    for fault in faults {
      clean.append(contentsOf: bytes[index..<fault.at])
      clean.append(contentsOf: [0xEF, 0xBF, 0xBD])
      index = fault.at + fault.length
      turns.append((clean.count, index - clean.count))
    }
    clean.append(contentsOf: bytes[index...])
    self.base = base
    repaired = clean
    self.turns = turns
  }

  /// The file's offset of a byte of the body.
  func sourceOffset(_ offset: Int) -> Int {
    if turns.isEmpty { return base + offset }
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].at <= offset { low = middle + 1 } else { high = middle }
    }
    return base + offset + (low == 0 ? 0 : turns[low - 1].shift)
  }
}
