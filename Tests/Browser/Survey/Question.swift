import Chromium

/// Something that is asked of pages while they stand open, and that a page answers with what is wrong.
struct Question: Sendable {
  /// How the reader has the page before them.
  struct Look: Sendable, Hashable {
    var medium = Medium.screen
    var scheme = ColorScheme.light
  }

  /// What is asked, in a word or two; no two questions have the same.
  let name: String
  /// How wide the window is at each asking; a narrow one is that of a phone.
  var widths = [1280]
  var look = Look()
  /// Which pages are asked.
  var pages: @Sendable (SiteUnderTest, SitePage) -> Bool = { _, _ in true }
  /// Looks for what is wrong with a page, and leaves it as it was.
  let find: @Sendable (Page, SitePage, Int) async throws -> [String]
}
