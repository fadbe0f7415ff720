import Glibc

/// A line that tells how far a long work is, redrawn in place; on anything but a terminal it writes nothing.
///
/// It may be used from several threads.
public final class ProgressLine: @unchecked Sendable {
  private let descriptor: Int32
  private let isDrawn: Bool
  private let pause: Int
  private let now: @Sendable () -> Int
  // Guards the two below; freed in deinit.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var shownAt: Int?
  private var isShown = false

  /// Makes a line on a descriptor; standard error unless told otherwise.
  public convenience init(_ descriptor: Int32 = 2) {
    self.init(descriptor, pause: 80, now: milliseconds)
  }

  /// `pause` is the time in milliseconds between two drawings, by the clock `now`.
  init(_ descriptor: Int32, pause: Int, now: @escaping @Sendable () -> Int) {
    self.descriptor = descriptor
    self.pause = pause
    self.now = now
    isDrawn = Terminal.isTerminal(descriptor)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Shows a text in place of the last one; dropped when the last one was shown a moment ago.
  public func show(_ text: @autoclosure () -> String) {
    guard isDrawn else { return }
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    let time = now()
    if let shownAt, time - shownAt < pause { return }
    shownAt = time
    isShown = true
    let room = (Terminal.width(of: descriptor) ?? 80) - 1
    write("\r" + fitted(text(), to: room) + "\u{1B}[K")
  }

  /// Wipes the line; call it before anything else is printed, and at the end.
  public func clear() {
    guard isDrawn else { return }
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard isShown else { return }
    isShown = false
    shownAt = nil
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    var text = text
    // A progress line that cannot be written is no reason to fail.
    _ = text.withUTF8 { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }
}

/// As much of a text as fits into so many columns: a wrapped line could not be wiped.
private func fitted(_ text: String, to room: Int) -> String {
  var used = 0
  var out = ""
  for scalar in text.unicodeScalars where scalar.properties.generalCategory != .control {
    used += columns(of: scalar)
    if used > room { break }
    out.unicodeScalars.append(scalar)
  }
  return out
}

private func milliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}
