/// What a result shows of one page; the page's text is handed over apart from it.
public struct SearchPage: Sendable, Equatable {
  /// Where the result leads, relative to the search folder (`../guides/line.html`).
  public var url: String
  /// The page's title: searched first, and shown.
  public var title: String
  /// One or two sentences shown under the title; not searched.
  public var summary: String
  /// The page's own language where it is not the index's (a borrowed page), else empty.
  public var language: String

  /// Makes the description of one page.
  public init(url: String, title: String, summary: String, language: String = "") {
    self.url = url
    self.title = title
    self.summary = summary
    self.language = language
  }

  /// Put before a block's text, this byte says that the block is a heading.
  public static let headingMark: UInt8 = 0x01
}
