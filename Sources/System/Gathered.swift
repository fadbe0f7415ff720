import Glibc

/// Values that several threads gather, in no particular order.
///
/// A pthread mutex guards them: it is the one that the thread sanitizer knows.
public final class Gathered<Value: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var gathered: [Value] = []

  /// Starts with nothing.
  public init() {
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Adds a value.
  public func add(_ value: Value) {
    pthread_mutex_lock(mutex)
    gathered.append(value)
    pthread_mutex_unlock(mutex)
  }

  /// All values so far.
  public var values: [Value] {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return gathered
  }
}
