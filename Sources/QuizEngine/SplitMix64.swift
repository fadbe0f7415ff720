/// The generator SplitMix64: the same seed gives the same numbers on every machine.
public struct SplitMix64: Sendable, Equatable {
  private var state: UInt64

  /// Begins with a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number below a bound; numbers that would make some likelier than others are thrown away.
  public mutating func below(_ bound: UInt32) -> UInt32 {
    guard bound > 1 else { return 0 }
    let wide = UInt64(bound)
    let fair = UInt64.max - UInt64.max % wide
    var number = next()
    while number >= fair { number = next() }
    return UInt32(truncatingIfNeeded: number % wide)
  }

  /// Puts numbers into a random order: Fisher and Yates, from the last place down.
  public mutating func shuffle(_ numbers: inout [UInt8]) {
    var place = numbers.count - 1
    while place > 0 {
      numbers.swapAt(place, Int(below(UInt32(place + 1))))
      place -= 1
    }
  }
}
