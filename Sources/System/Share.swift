import Glibc
import Synchronization

/// An index range that threads share out among themselves by an atomic counter.
final class Share: Sendable {
  /// A call that failed, and for which index.
  struct Failure: Error {
    let index: Int
    let reason: any Error
  }

  private let chunk: Int
  private let next = Atomic(0)
  // Indices from here on need not be done: the end of the range, or the lowest index that has failed.
  private let limit: Atomic<Int>

  init(count: Int, chunk: Int) {
    self.chunk = chunk
    limit = Atomic(count)
  }

  /// The next indices to do; nil when nothing is left.
  func take() -> Range<Int>? {
    let start = next.wrappingAdd(chunk, ordering: .relaxed).oldValue
    let limit = limit.load(ordering: .relaxed)
    return start < limit ? start..<min(start + chunk, limit) : nil
  }

  private func stop(at index: Int) { limit.min(index, ordering: .relaxed) }

  /// Does the work on so many threads, the calling one among them, and throws the failure of the lowest index.
  ///
  /// Counters only rise, so a thread that failed has nothing lower left to do; the others finish what is below.
  func run(workers: Int, _ work: @escaping @Sendable (_ worker: Int) throws -> Void) throws {
    let parts = (0..<workers).map { worker in
      Part {
        do { try work(worker) } catch {
          let failure = error as? Failure ?? Failure(index: -1, reason: error)
          self.stop(at: failure.index)
          return failure
        }
        return nil
      }
    }
    // Where the system gives no more threads the others do their share.
    let threads = parts.dropFirst().compactMap { $0.start() }
    parts.first?.run()
    for thread in threads { pthread_join(thread, nil) }
    if let first = parts.compactMap(\.failure).min(by: { $0.index < $1.index }) { throw first.reason }
  }

  /// One thread's part of the work; its outcome is read only after the thread has been joined.
  private final class Part: @unchecked Sendable {
    private let work: () -> Failure?
    private(set) var failure: Failure?

    init(_ work: @escaping () -> Failure?) { self.work = work }

    func run() { failure = work() }

    // nil if the system has no thread to give; the thread's own reference is released when it ends.
    func start() -> pthread_t? {
      var thread = pthread_t()
      let part = Unmanaged.passRetained(self)
      let result = pthread_create(
        &thread, nil,
        { part in
          guard let part else { return nil }
          Unmanaged<Part>.fromOpaque(part).takeRetainedValue().run()
          return nil
        }, part.toOpaque())
      guard result == 0 else {
        part.release()
        return nil
      }
      return thread
    }
  }
}
