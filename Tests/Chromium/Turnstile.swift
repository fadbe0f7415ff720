import Synchronization

/// Lets a limited number of tests in at a time; the others wait in order.
final class Turnstile: Sendable {
  private struct State {
    var free: Int
    var queue: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(places: Int) { state = Mutex(State(free: places)) }

  /// Takes a place, waiting until one is free.
  func enter() async {
    await withCheckedContinuation { continuation in
      let isIn = state.withLock { state in
        guard state.free == 0 else {
          state.free -= 1
          return true
        }
        state.queue.append(continuation)
        return false
      }
      if isIn { continuation.resume() }
    }
  }

  /// Gives the place to the next in the queue.
  func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.queue.isEmpty else { return state.queue.removeFirst() }
      state.free += 1
      return nil
    }
    next?.resume()
  }
}
