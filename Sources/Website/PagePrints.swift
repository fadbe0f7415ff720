import Library

/// The sheets for paper that lie beside the pages, by page and language.
public struct PagePrints: Sendable {
  /// One sheet: `print/name.html`, and the same as PDF or as a text to be edited where there are any.
  public struct Sheet: Sendable {
    /// Its name without language folder and ending.
    public var name: String
    /// What readers call it; empty where the page has only one.
    public var title: String
    /// Whether there is a PDF.
    public var hasPDF: Bool
    /// Whether there is a text for word processors.
    public var hasText: Bool

    /// Makes a sheet.
    public init(name: String, title: String, hasPDF: Bool, hasText: Bool = false) {
      self.name = name
      self.title = title
      self.hasPDF = hasPDF
      self.hasText = hasText
    }
  }

  private struct Place: Hashable, Sendable {
    let page: String
    let language: LanguageIndex
  }

  private var sheets: [Place: [Sheet]] = [:]

  /// Adds a sheet to a page, named as project links do.
  public mutating func add(_ sheet: Sheet, to page: String, in language: LanguageIndex) {
    sheets[Place(page: page, language: language), default: []].append(sheet)
  }

  /// The sheets of a page.
  func of(_ page: Page, in language: LanguageIndex) -> [Sheet] {
    sheets.isEmpty ? [] : of(named: "\(page.kind.rawValue):\(page.name)", in: language)
  }

  /// The sheets of what is named so.
  func of(named name: String, in language: LanguageIndex) -> [Sheet] {
    sheets[Place(page: name, language: language)] ?? []
  }
}
