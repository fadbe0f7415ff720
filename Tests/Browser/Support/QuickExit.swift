import Chromium
import Foundation

/// The parts of quick exit that the templates promise.
enum QuickExit {
  /// The button that every page has.
  static let button = "a.exit[data-exit]"
  /// Its twin among the skip links.
  static let twin = ".skips a[data-exit]"
  /// What covers the page from the press to the arrival.
  static let isCovered = "!!document.querySelector('.cover')"

  /// Presses and releases Shift so many times.
  static func press(_ times: Int, on page: Page) async throws {
    for _ in 0..<times { try await page.press(.shift) }
  }

  /// Notes, the moment that Shift is released, whether the page is covered then: `window.coveredAtOnce`.
  ///
  /// The listener runs after the page's own within the same event, so nothing that comes later counts.
  static func watchForCover(on page: Page) async throws {
    try await page.evaluate(
      """
      for (const name of ['keydown', 'keyup', 'click']) addEventListener(name, () => {
        const at = (x, y) => document.elementFromPoint(innerWidth * x, innerHeight * y);
        const points = [0.01, 0.25, 0.5, 0.75, 0.99];
        const cover = document.querySelector('.cover');
        window.coveredAtOnce = !!cover && points.every((x) => points.every((y) => cover.contains(at(x, y))));
      });
      """)
  }
}
