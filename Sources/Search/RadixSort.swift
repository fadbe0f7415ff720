/// Sorts by some of the bits of each number, keeping the order of those that are equal there.
enum RadixSort {
  private static let digitBits = 12

  /// Sorts by `bits` bits from `shift` upwards.
  static func sort(_ values: inout [UInt64], from shift: Int, bits: Int) {
    guard values.count > 1 else { return }
    var spare = [UInt64](repeating: 0, count: values.count)
    var low = shift
    while low < shift + bits {
      let width = min(digitBits, shift + bits - low)
      pass(values, &spare, low: low, width: width)
      swap(&values, &spare)
      low += width
    }
  }

  private static func pass(_ values: [UInt64], _ sorted: inout [UInt64], low: Int, width: Int) {
    let mask = (UInt64(1) << UInt64(width)) - 1
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1 << width) { starts in
      starts.initialize(repeating: 0)
      values.withUnsafeBufferPointer { values in
        sorted.withUnsafeMutableBufferPointer { sorted in
          for value in values { starts[Int(truncatingIfNeeded: value >> UInt64(low) & mask)] += 1 }
          var sum: Int32 = 0
          for digit in starts.indices {
            let count = starts[digit]
            starts[digit] = sum
            sum += count
          }
          for value in values {
            let digit = Int(truncatingIfNeeded: value >> UInt64(low) & mask)
            sorted[Int(starts[digit])] = value
            starts[digit] += 1
          }
        }
      }
    }
  }
}
