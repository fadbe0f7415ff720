import Archive
import Library
import Website

// The packs that lie beside the pages of lessons.
extension LessonPack {
  /// A pack of each lesson in each language in which somebody has read it.
  static func all(of library: Library, _ theme: Theme, _ session: Session) -> [LessonPack] {
    library.pages.filter { $0.about.lesson != nil }.flatMap { page in
      library.site.languages.indices.compactMap { language in
        guard let text = page.texts[language], !text.awaitsReview else { return nil }
        return LessonPack(
          page: page, language: language, library: library, theme: theme, session: session, organisation: nil)
      }
    }
  }

  /// Where it lies on the site.
  var path: String { "\(library.site.languages[language].tag)/packs/\(name).zip" }

  /// The name of its slides among all decks.
  var slidesName: String { "\(page.about.slug)-slides-\(library.site.languages[language].tag)" }
}
