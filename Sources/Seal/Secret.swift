/// Some bytes that are written over when their last holder lets go.
final class Secret: @unchecked Sendable {
  // Unchecked: they are filled by whoever makes them, and only read after that.
  let start: UnsafeMutablePointer<UInt8>
  private let count: Int

  init(count: Int) {
    self.count = count
    start = .allocate(capacity: count)
    start.initialize(repeating: 0, count: count)
  }

  deinit {
    Sodium.erase(start, count)
    start.deallocate()
  }

  /// The bytes, for as long as somebody holds the secret.
  var bytes: UnsafeMutableBufferPointer<UInt8> { UnsafeMutableBufferPointer(start: start, count: count) }
}
