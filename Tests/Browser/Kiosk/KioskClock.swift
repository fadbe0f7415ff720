import Chromium

/// A clock that a test moves on, put into every document by the DevTools protocol before the document's own scripts.
///
/// The browser's own virtual time stands still between two advances, and nothing loads then: it cannot show what comes
/// after a page has been left.
enum KioskClock {
  /// Replaces the clock and the regular timers of a document.
  static let script = """
    (() => {
      const own = performance.now.bind(performance);
      const beats = [];
      let ahead = 0;
      performance.now = () => own() + ahead;
      window.setInterval = (act, each) => beats.push({ act, each, due: each });
      window.passSeconds = (count) => {
        for (let second = 0; second < count; second += 1) {
          ahead += 1000;
          for (const beat of beats) {
            beat.due -= 1000;
            if (beat.due <= 0) { beat.due += beat.each; beat.act(); }
          }
        }
      };
    })();
    """
}

extension Page {
  /// Lets seconds pass in a document that has the test's clock.
  func pass(seconds: Int) async throws { try await evaluate("passSeconds(\(seconds)); 0") }
}
