import Glibc

/// Threads that answer, so that a slow answer holds up nobody but who asked for it.
final class Workers {
  private let queue = Queue()
  private var threads: [pthread_t] = []

  init(count: Int) {
    for _ in 0..<count {
      var thread = pthread_t()
      let queue = Unmanaged.passRetained(queue)
      let failed = pthread_create(&thread, nil, workUntilClosed, queue.toOpaque())
      if failed == 0 { threads.append(thread) } else { queue.release() }
    }
  }

  /// Has work done on another thread; on this one where the system gave none.
  func submit(_ work: @escaping @Sendable () -> Void) {
    if threads.isEmpty { work() } else { queue.add(work) }
  }

  /// Lets each thread finish what it is at, and waits for it.
  func finish() {
    queue.close()
    for thread in threads { pthread_join(thread, nil) }
    threads = []
  }

  /// What is to be done; one thread adds, several take.
  final class Queue: @unchecked Sendable {
    // All three are freed in deinit.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var waiting: [@Sendable () -> Void] = []
    private var isClosed = false

    init() {
      pthread_mutex_init(mutex, nil)
      pthread_cond_init(condition, nil)
    }

    deinit {
      pthread_cond_destroy(condition)
      pthread_mutex_destroy(mutex)
      condition.deallocate()
      mutex.deallocate()
    }

    func add(_ work: @escaping @Sendable () -> Void) {
      pthread_mutex_lock(mutex)
      waiting.append(work)
      pthread_cond_signal(condition)
      pthread_mutex_unlock(mutex)
    }

    func close() {
      pthread_mutex_lock(mutex)
      isClosed = true
      waiting = []
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }

    func take() -> (@Sendable () -> Void)? {
      pthread_mutex_lock(mutex)
      defer { pthread_mutex_unlock(mutex) }
      while waiting.isEmpty, !isClosed { pthread_cond_wait(condition, mutex) }
      return isClosed ? nil : waiting.removeFirst()
    }
  }
}

private func workUntilClosed(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  // Balances the retain of whoever made the thread.
  let queue = Unmanaged<Workers.Queue>.fromOpaque(context).takeRetainedValue()
  while let work = queue.take() { work() }
  return nil
}
