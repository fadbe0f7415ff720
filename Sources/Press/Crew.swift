import Glibc

/// The workers of a press, lent to one thread each; who finds none free waits.
final class Crew: @unchecked Sendable {
  // Unchecked: everything below is reached with the mutex held only, and a worker by the thread that it is lent to.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let limit: Int
  private var free: [Worker] = []
  private var lent: [ObjectIdentifier: Worker] = [:]
  // Those that are being started stand in neither.
  private var count = 0
  private var isClosed = false

  init(limit: Int) {
    self.limit = limit
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(mutex)
    change.deallocate()
    mutex.deallocate()
  }

  /// A worker that is free, or a new one while there are not enough; to be given back or given up.
  func borrow(orStart start: () throws -> Worker) throws -> Worker {
    if let worker = try wait() { return worker }
    let worker: Worker
    do { worker = try start() } catch {
      locked { leave() }
      throw error
    }
    let isTooLate = locked {
      if isClosed { leave() } else { lent[ObjectIdentifier(worker)] = worker }
      return isClosed
    }
    guard !isTooLate else { throw PressError.closed }
    return worker
  }

  /// Takes back a worker that is ready for the next sheet.
  func giveBack(_ worker: Worker) {
    locked {
      lent[ObjectIdentifier(worker)] = nil
      if isClosed {
        leave()
      } else {
        free.append(worker)
        pthread_cond_signal(change)
      }
    }
  }

  /// Makes room for another worker in the place of one that is gone.
  func giveUp(_ worker: Worker) {
    locked {
      lent[ObjectIdentifier(worker)] = nil
      leave()
    }
  }

  /// Lends no more workers, turns away those who wait, and stops those that are at work.
  func close() {
    let idle = locked {
      isClosed = true
      for worker in lent.values { worker.stop() }
      count -= free.count
      defer { free = [] }
      pthread_cond_broadcast(change)
      return free
    }
    for worker in idle { worker.end() }
  }

  /// Whether it was closed.
  var isOver: Bool { locked { isClosed } }

  // nil if there is room for a new one.
  private func wait() throws -> Worker? {
    try locked {
      while true {
        guard !isClosed else { throw PressError.closed }
        if let worker = free.popLast() {
          guard worker.isThere else {
            leave()
            continue
          }
          lent[ObjectIdentifier(worker)] = worker
          return worker
        }
        if count < limit {
          count += 1
          return nil
        }
        pthread_cond_wait(change, mutex)
      }
    }
  }

  // With the mutex held.
  private func leave() {
    count -= 1
    pthread_cond_signal(change)
  }

  private func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body()
  }
}
