/// The results of a function for every index below a count, worked out on all processors and kept in order.
public func mapInParallel<Value: Sendable>(
  _ count: Int, _ body: @Sendable (_ index: Int) throws -> Value
) throws -> [Value] {
  let slots = Slots<Value>(count)
  try inParallel(count) { _, index in slots.set(index, try body(index)) }
  return slots.taken()
}

/// A row of places, each filled once by whichever thread has that index.
private final class Slots<Value: Sendable>: @unchecked Sendable {
  // Unchecked: no two threads have the same index, and nobody reads before all threads have ended.
  private let places: UnsafeMutablePointer<Value?>
  private let count: Int

  init(_ count: Int) {
    self.count = count
    places = .allocate(capacity: max(1, count))
    places.initialize(repeating: nil, count: count)
  }

  deinit {
    places.deinitialize(count: count)
    places.deallocate()
  }

  func set(_ index: Int, _ value: Value) { places[index] = value }

  func taken() -> [Value] { (0..<count).compactMap { places[$0] } }
}
