import Foundation
import Synchronization

/// Something that the browser reported.
public struct Event: Sendable {
  /// Its name in the DevTools protocol, such as `Page.frameNavigated`.
  public let method: String
  /// What came with it.
  public let parameters: JSON
}

/// The conversation with one target: its commands, and every event since it began.
final class Session: Sendable {
  private struct Waiter: Sendable {
    /// What to do about an event that is the one sought; nil for any other.
    let answer: @Sendable (Event) -> (@Sendable () -> Void)?
    /// What to do when no more will come.
    let fail: @Sendable () -> Void
  }

  private struct State {
    var events: [Event] = []
    var listeners: [@Sendable (Event) -> Void] = []
    var waiters: [Int: Waiter] = [:]
    var lastWaiter = 0
  }

  /// How long a wait may take; generous, for a busy machine.
  static let patience = 20.0

  /// The id that the browser gave it; empty for the browser itself.
  let id: String
  private let devTools: DevTools
  private let state = Mutex(State())

  init(id: String, devTools: DevTools) {
    self.id = id
    self.devTools = devTools
  }

  /// Sends a command to the target and returns its result.
  @discardableResult
  func send(_ command: String, _ parameters: JSON = [:], seconds: Double = patience) async throws -> JSON {
    do {
      return try await devTools.send(command, parameters, session: id, seconds: seconds)
    } catch BrowserFault.refused(_, let reason) {
      throw BrowserFault.refused(command: command, reason: reason)
    }
  }

  /// Sends a command whose answer nobody needs.
  func post(_ command: String, _ parameters: JSON) { devTools.post(command, parameters, session: id) }

  /// Every event so far.
  var events: [Event] { state.withLock(\.events) }

  /// How many events there were; a wait can begin from here, so that nothing is lost between an action and its wait.
  var mark: Int { state.withLock(\.events.count) }

  /// Calls back for every event from now on, on the thread that reads: it must not wait.
  func listen(_ listener: @escaping @Sendable (Event) -> Void) {
    state.withLock { $0.listeners.append(listener) }
  }

  /// Waits until an event since the mark is what is sought, and returns what was found in it.
  func wait<Found: Sendable>(
    for what: String, from mark: Int, seconds: Double = patience, _ find: @escaping @Sendable (Event) -> Found?
  ) async throws -> Found {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Found, any Error>) in
      let devTools = devTools
      let waiter = Waiter(
        answer: { event in
          guard let found = find(event) else { return nil }
          return { continuation.resume(returning: found) }
        },
        fail: { continuation.resume(throwing: devTools.gone(while: what)) })
      let (early, number) = enlist(waiter, from: mark)
      if let early { return early() }
      // The end may have come between the mark and the enlisting.
      if devTools.isGone, dismiss(number) { return waiter.fail() }
      DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { [weak self] in
        guard let self, dismiss(number) else { return }
        continuation.resume(
          throwing: BrowserFault.timedOut(waitingFor: what, seconds: seconds, seen: events.suffix(6).map(\.method)))
      }
    }
  }

  private func enlist(_ waiter: Waiter, from mark: Int) -> (early: (@Sendable () -> Void)?, number: Int) {
    state.withLock { state in
      for event in state.events.dropFirst(mark) {
        if let answer = waiter.answer(event) { return (answer, 0) }
      }
      state.lastWaiter += 1
      state.waiters[state.lastWaiter] = waiter
      return (nil, state.lastWaiter)
    }
  }

  /// Takes in an event and wakes who waited for it.
  func receive(_ event: Event) {
    let (listeners, answers) = state.withLock { state in
      state.events.append(event)
      // Asked and taken out under one lock: the deadline takes waiters out too, and each is resumed only once.
      var answers: [@Sendable () -> Void] = []
      for (number, waiter) in state.waiters {
        guard let answer = waiter.answer(event) else { continue }
        answers.append(answer)
        state.waiters[number] = nil
      }
      return (state.listeners, answers)
    }
    for listener in listeners { listener(event) }
    for answer in answers { answer() }
  }

  /// Tells everyone who waits that nothing more will come.
  func fail() {
    let waiters = state.withLock { state in
      defer { state.waiters = [:] }
      return state.waiters
    }
    for waiter in waiters.values { waiter.fail() }
  }

  private func dismiss(_ number: Int) -> Bool { state.withLock { $0.waiters.removeValue(forKey: number) != nil } }
}
