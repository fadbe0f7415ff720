import Glibc

/// A value that one thread at a time may look at or change.
public final class Locked<Value>: @unchecked Sendable {
  // Unchecked: the value is reached with the mutex held only. A POSIX mutex, which the thread sanitizer sees.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var value: Value

  /// Puts a value behind a lock.
  public init(_ value: Value) {
    self.value = value
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Calls a function with the value, and nobody else meanwhile.
  public func with<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value)
  }
}
