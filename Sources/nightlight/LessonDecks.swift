import Decks
import Library
import Markdown

// The slides of lessons.
extension DeckShop {
  /// The slides of all lessons that may be shown: what nobody has read is not.
  static func lessons(of library: Library, _ session: Session) throws -> [(page: Page, source: DeckSource)] {
    try library.pages.filter { $0.about.lesson != nil }.flatMap { page in
      try page.texts.indices.compactMap { language in
        try slides(of: page, in: language, library, session).map { (page, $0) }
      }
    }
  }

  /// The slides of a lesson in a language; nil where it has no text in it that somebody has read, or no slides.
  static func slides(
    of page: Page, in language: LanguageIndex, _ library: Library, _ session: Session
  ) throws -> DeckSource? {
    guard page.about.lesson != nil, let text = page.texts[language], !text.awaitsReview else { return nil }
    let bytes = try session.project.bytes(of: text.file)
    let document = TextTree(bytes, of: text, kind: page.kind).document
    var reader = LessonReader(document, file: text.file)
    let lesson = reader.read()
    guard !lesson.slides.isEmpty else { return nil }
    return DeckSource(
      title: text.title, outsideTitle: text.outsideTitle ?? text.title,
      name: "\(page.about.slug)-slides-\(library.site.languages[language].tag)", file: text.file, folder: page.folder,
      language: language, document: document, slides: lesson.slides)
  }
}
