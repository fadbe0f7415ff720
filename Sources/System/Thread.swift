import Glibc

/// A thread that runs one function and is waited for.
public final class Thread: @unchecked Sendable {
  // Unchecked: `start` and `join` are called by whoever made the thread, one after the other.
  private let body: @Sendable () -> Void
  private var thread = pthread_t()

  /// Makes a thread that does not run yet.
  public init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// Begins to run the function.
  public func start() throws {
    // The new thread takes over this reference.
    let own = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { context in
        context.map { Unmanaged<Thread>.fromOpaque($0).takeRetainedValue().body() }
        return nil
      }, own.toOpaque())
    guard code == 0 else {
      own.release()
      throw SystemError(code, .startThread, "the server")
    }
  }

  /// Waits until the function has ended.
  public func join() { pthread_join(thread, nil) }
}
