import Glibc
import Publishing

/// Tells the one who started the probe how far it has come, and holds it where that is wanted.
final class Steps: @unchecked Sendable {
  private let tells: Bool
  private let hold: Int?
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var seen: [UInt8] = []

  init(_ steps: String) {
    tells = steps == "tell"
    hold = Int(steps)
    pthread_mutex_init(mutex, nil)
  }

  func observe(_ moment: Moment) {
    guard tells || hold != nil else { return }
    // Whoever stands still keeps the lock, so that the other threads come no further than their own next moment.
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    seen.append(moment.rawValue)
    if tells { end() }
    if seen.count == hold {
      end()
      var byte: UInt8 = 0
      _ = read(0, &byte, 1)
    }
  }

  /// Tells what has not been told yet.
  func end() {
    guard !seen.isEmpty, tells || hold.map({ seen.count <= $0 }) ?? false else { return }
    guard write(1, seen, seen.count) == seen.count else { exit(4) }
    if tells { seen.removeAll() }
  }
}
