import Library
import Mustache

// What stands at the top of a lesson's plan.
extension Website {
  /// For whom, how long, what counts for what, and what lies ready.
  func lessonFacts(_ page: Page, _ text: PageText, in language: LanguageIndex) -> Value {
    guard let plan = page.about.lesson else { return false }
    let words = words[language]
    let minutes = text.minutes ?? TopicMinutes()
    var data = Object(minimumCapacity: 21)
    data["t"] = .object(Object(words.group("lesson").filter { !$0.0.contains(".") }.map { ($0, .text($1)) }))
    data["form"] = .text(words["lesson.form.\(plan.form.rawValue)"])
    data["band"] = .text(words["band.\(plan.band.rawValue)"])
    data["grades"] =
      plan.band.grades.map { grades in
        .text(
          words.filled(
            "lesson.grades", [("from", String(grades.lowerBound)), ("to", String(grades.upperBound))]))
      } ?? false
    data["time"] = .text(words.filled("lesson.minutes", [("count", String(plan.minutes))]))
    data["term"] =
      plan.term.map { .text(words.filled("lesson.termText", [("term", String($0))])) } ?? false
    data["coverageHref"] = plan.term == nil || !library.hasCoverage ? false : .text("../" + Routes.coverage)
    data["topics"] = .list(topics(minutes, of: plan.minutes, in: language))
    let themes = plan.themes.compactMap { library.registry.curriculum[$0.destination] }
    data["hasThemes"] = .bool(!themes.isEmpty)
    data["themes"] = .list(
      themes.map { theme in
        [
          "name": .text(theme.name.text(in: language)),
          "lang": .text(Self.borrowed(theme.name, in: language, library.site.languages)),
          "mark": theme.record.state.isFit ? false : .text(words["unsure"]),
        ]
      })
    let slides = text.play.count { $0.form == "slide" }
    data["slidesText"] = .text(words.filled("lesson.slidesCount", [("count", String(slides))]))
    data["hasSlides"] = .bool(slides > 0)
    let deck = "\(page.about.slug)-slides-\(library.site.languages[language].tag)"
    data["deckHref"] = options.decks.contains(deck) ? .text("../decks/\(deck).html") : false
    data["slidesHref"] = options.decks.contains(deck) ? .text("../decks/\(deck).pptx") : false
    let pack = "\(page.about.slug)-\(library.site.languages[language].tag)"
    data["packHref"] = options.packs.contains(pack) ? .text("../packs/\(pack).zip") : false
    data["prints"] = .list(options.sheets.of(page, in: language).map { print($0, in: language) })
    data["hasPrints"] = .bool(!options.sheets.of(page, in: language).isEmpty)
    data["quiz"] = plan.quiz.map { link($0, from: page, in: language) } ?? false
    let leaflets = plan.leaflets.map { link($0, from: page, in: language) }
    data["hasLeaflets"] = .bool(!leaflets.isEmpty)
    data["leaflets"] = .list(leaflets)
    return .object(data)
  }

  private func topics(_ minutes: TopicMinutes, of all: Int, in language: LanguageIndex) -> [Value] {
    let words = words[language]
    let named = minutes.topics.map {
      (name: library.registry.name(of: $0, in: language), lang: borrowed($0, in: language), count: minutes[$0])
    }
    let rest = minutes[nil] > 0 ? [(name: words["lesson.noTopic"], lang: "", count: minutes[nil])] : []
    return (named + rest).enumerated().map { place, topic in
      [
        "name": .text(topic.name), "lang": .text(topic.lang), "isNone": .bool(place >= named.count),
        "minutes": .text(words.filled("lesson.minutesShort", [("count", String(topic.count))])),
        "share": .text(String(min(100, topic.count * 100 / max(1, all)))),
      ]
    }
  }

  /// The language of a topic's name where it is not the reader's, or nothing.
  func borrowed(_ topic: Topic, in language: LanguageIndex) -> String {
    library.registry.curriculum[topic.rawValue].map { Self.borrowed($0.name, in: language, library.site.languages) }
      ?? ""
  }

  private func print(_ sheet: PagePrints.Sheet, in language: LanguageIndex) -> Value {
    [
      "title": .text(sheet.title), "href": .text("../print/\(sheet.name).html"),
      "pdfHref": sheet.hasPDF ? .text("../print/\(sheet.name).pdf") : false,
      "odtHref": sheet.hasText ? .text("../print/\(sheet.name).odt") : false,
    ]
  }

  private func link(_ link: Link, from page: Page, in language: LanguageIndex) -> Value {
    guard case .page(let place, _) = library.resolve(link.destination, from: page.folder),
      let text = library.pages[place].shown(in: language)
    else { return false }
    return [
      "title": .text(text.title), "href": .text("../" + library.pages[place].route),
      "lang": text.language == language ? false : .text(library.site.languages[text.language].tag),
    ]
  }
}
