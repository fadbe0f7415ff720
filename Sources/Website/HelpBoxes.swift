import Library
import Mustache

/// The help boxes that the pages of a site need, made once for all pages that need the same.
struct HelpBoxes: Sendable {
  private var values: [[Value]] = []
  private var places: [Int] = []

  /// Makes every box in every language, for pages two folders deep.
  init(_ library: Library, _ words: [Words]) {
    let box = HelpBox(library: library)
    var known: [HelpBox.Need: Int] = [:]
    places.reserveCapacity(library.pages.count)
    for page in library.pages {
      let need = HelpBox.Need(page, site: library.site)
      if let place = known[need] {
        places.append(place)
        continue
      }
      known[need] = values.count
      places.append(values.count)
      values.append(
        library.site.languages.indices.map { language in
          box.value(for: need, in: language, words: words[language], more: "../" + Routes.contacts)
        })
    }
  }

  /// The box of a page.
  func value(forPage place: Int, in language: LanguageIndex) -> Value { values[places[place]][language] }
}
