import Chromium
import Testing

/// The site's search as a reader works it.
struct SearchPage {
  /// What a question was answered with.
  struct Answer: Sendable {
    /// The pages that were found, in order, as addresses without fragment.
    let urls: [String]
    /// What the status line said.
    let status: String
  }

  static let field = "input[type=search]"
  static let results = "[data-search-results]"
  private static let status = "[data-search-status]"

  let page: Page

  /// Empties the field as a reader does and waits until the last answer is gone.
  func clear() async throws {
    try await page.evaluate("(() => { const f = document.querySelector('\(Self.field)'); f.focus(); f.select() })()")
    try await page.press(.backspace)
    try await page.wait(
      for: "the answer to be taken away",
      until: """
        document.querySelector('\(Self.field)').value === ''
          && document.querySelector('\(Self.results)').children.length === 0
          && document.querySelector('\(Self.status)').textContent.trim() === ''
        """)
  }

  /// Writes a text into the field, waits for its answer and unfolds the whole of it.
  func ask(_ text: String) async throws -> Answer {
    try await clear()
    try await page.commit(text)
    return try await answer(to: text)
  }

  /// Waits for the answer to what stands in the field.
  func answer(to text: String) async throws -> Answer {
    try await page.wait(
      for: "an answer to \(text)",
      until: """
        (() => { const s = document.querySelector('\(Self.status)'), t = s.textContent.trim();
          return t !== '' && t !== s.dataset.loading })()
        """)
    let answer = try await page.evaluate(
      """
      (async () => {
        const status = document.querySelector('\(Self.status)'), list = document.querySelector('\(Self.results)');
        const more = () => [...document.querySelectorAll('main button')]
          .find((b) => b.textContent.trim() === status.dataset.more && b.checkVisibility());
        for (let round = 0; more() && round < 200; round++) {
          more().click();
          await new Promise((done) => requestAnimationFrame(done));
        }
        return { urls: [...list.querySelectorAll('li')].map((li) => li.querySelector('a').href.split('#')[0]),
          status: status.textContent.trim() };
      })()
      """)
    return Answer(urls: answer["urls"].strings, status: answer["status"].string ?? "")
  }

  /// What the status line says when nothing is found.
  func nothing() async throws -> String {
    try await page.evaluate("document.querySelector('\(Self.status)').dataset.none").string ?? ""
  }
}
