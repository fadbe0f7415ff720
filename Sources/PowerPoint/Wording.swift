import Library
import Markdown

/// How a slide's links and figures are put into words: as in decks, where links are words too.
struct Wording: Sendable {
  let library: Library
  /// The folder that links start from.
  let folder: String
  let language: LanguageIndex
  let words: Words
  /// What has to stand with the statements.
  var notes = PaperNotes()

  /// What a link leads to.
  func target(of destination: String) -> Resolution { library.resolve(destination, from: folder) }

  /// What a link says beside its own words.
  func spoken(_ link: Int, of document: Document) -> SpokenLink {
    library.spoken(link, of: document, from: folder, in: language)
  }
}
