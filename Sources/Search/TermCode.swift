/// A term as what it shares with the one before it and the code points that are new.
enum TermCode {
  static func append(_ term: [UInt32], after before: [UInt32], to text: inout [UInt8]) {
    var shared = 0
    while shared < term.count, shared < before.count, term[shared] == before[shared] { shared += 1 }
    let fresh = term.count - shared
    Numerals.append(shared < 7 && fresh < 8 ? shared << 3 | fresh : 56 + shared * 40 + fresh, to: &text)
    for place in shared..<term.count {
      // Terms are in order: the first point that differs is greater.
      let isStep = place == shared && shared < before.count && term[place] > before[shared]
      Numerals.append(Int(isStep ? term[place] - before[shared] : term[place] ^ 96), to: &text)
    }
  }

  static func read(_ text: ArraySlice<UInt8>, _ place: inout Int, after before: [UInt32]) -> [UInt32] {
    let head = Numerals.read(text, &place)
    let (shared, fresh) = head < 56 ? (head >> 3, head & 7) : ((head - 56) / 40, (head - 56) % 40)
    var term = Array(before.prefix(shared))
    for number in 0..<fresh {
      let value = UInt32(truncatingIfNeeded: Numerals.read(text, &place))
      term.append(number == 0 && shared < before.count ? before[shared] &+ value : value ^ 96)
    }
    return term
  }
}
