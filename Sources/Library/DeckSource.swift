import Diagnostics
import Markdown

/// What a deck is made of, whichever kind of page it comes from.
public struct DeckSource: Sendable {
  /// What its slides are about.
  public var title: String
  /// What stands in the window's title.
  public var outsideTitle: String
  /// The name of its files, which says nothing of the subject.
  public var name: String
  /// The text's file, for diagnostics.
  public var file: String
  /// The folder of Content that its links and pictures start from.
  public var folder: String
  /// Its language.
  public var language: LanguageIndex
  /// The text that the slides are of.
  public var document: Document
  /// Its slides.
  public var slides: [Slide]

  /// Puts a source together: of a lesson, or of whatever has slides.
  public init(
    title: String, outsideTitle: String, name: String, file: String, folder: String, language: LanguageIndex,
    document: Document, slides: [Slide]
  ) {
    self.title = title
    self.outsideTitle = outsideTitle
    self.name = name
    self.file = file
    self.folder = folder
    self.language = language
    self.document = document
    self.slides = slides
  }

  /// A talk in one language: nil where it has no text in it, or its text cannot be read.
  public init?(talk page: Page, in language: LanguageIndex, _ library: Library, bytes: [UInt8]) {
    guard page.about.talk != nil, let text = page.texts[language] else { return nil }
    let tree = TextTree(bytes, of: text, kind: page.kind)
    var reader = TalkReader(tree, file: text.file)
    let talk = reader.read()
    guard reader.diagnostics.isEmpty, !talk.slides.isEmpty else { return nil }
    self.init(
      title: text.title, outsideTitle: text.outsideTitle ?? text.title,
      name: "\(page.about.slug)-\(library.site.languages[language].tag)", file: text.file, folder: page.folder,
      language: language, document: tree.document, slides: talk.slides)
  }

  /// Leaves optional slides out until the rest takes no longer than some minutes; gives what was left out.
  public mutating func shorten(to minutes: Int) -> [Slide] {
    var talk = TalkText()
    talk.slides = slides
    let dropped = talk.shorten(to: minutes)
    slides = talk.slides
    return dropped
  }

  /// How long its slides take, in quarters of a minute.
  public var quarters: Int { slides.map(\.quarters).reduce(0, +) }

  /// The words of a slide's heading.
  public func title(of slide: Slide) -> String { document.plainText(of: slide.heading) }
}
