import Chromium

/// A question asked of a page as it stands in the browser, answered by a list of what is wrong.
struct Audit: Sendable {
  /// The body of a JavaScript function that returns texts; it may use what `prelude` offers.
  let script: String

  // What several audits need: naming an element, knowing whether a reader can see it.
  static let prelude = """
    const all = (selector, from = document) => [...from.querySelectorAll(selector)];
    const named = (e) => {
      const kind = e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map((c) => '.' + c).join('');
      const text = (e.getAttribute('aria-label') || e.textContent || e.getAttribute('alt') || '').trim();
      return `<${kind}> ${text.replace(/\\s+/g, ' ').slice(0, 30)}`;
    };
    const boxOf = (e) => e.getBoundingClientRect();
    // A box of one pixel, or clipped away, is there for screen readers only.
    const isSeen = (e) => {
      if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
      const box = boxOf(e);
      if (box.width <= 1 || box.height <= 1 || box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return false;
      for (let up = e; up; up = up.parentElement) {
        const style = getComputedStyle(up);
        if (style.clipPath === 'inset(50%)' || style.clip === 'rect(0px, 0px, 0px, 0px)') return false;
      }
      return true;
    };
    const targets = 'a[href], button, summary, input:not([type=hidden]), select, textarea, [role=button], [role=option]';
    """
}

extension Page {
  /// Asks the question of the page and returns what is wrong.
  func audit(_ audit: Audit) async throws -> [String] {
    try await evaluate("(() => {\n\(Audit.prelude)\n\(audit.script)\n})()").strings
  }
}
