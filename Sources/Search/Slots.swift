/// Places for results that are made side by side; each number is written once, by one thread.
final class Slots<Value: Sendable>: @unchecked Sendable {
  private let values: UnsafeMutableBufferPointer<Value?>

  init(count: Int) {
    values = .allocate(capacity: count)
    values.initialize(repeating: nil)
  }

  deinit {
    values.deinitialize()
    values.deallocate()
  }

  /// Sets one result; two threads never use the same number.
  func set(_ number: Int, _ value: Value) { values[number] = value }

  /// The results in their order, leaving none behind; only when all threads are done.
  func take() -> [Value] {
    defer { for number in values.indices { values[number] = nil } }
    return values.compactMap { $0 }
  }
}
