import Library
import Mustache

// The table by which a school sees how lessons count for the two hours of a term.
extension Website {
  func coverageFiles(in language: LanguageIndex) -> [OutputFile] {
    guard library.hasCoverage else { return [] }
    return [
      OutputFile(routes.path(Routes.coverage, in: language)) { out in
        let words = words[language]
        var data = frame(Routes.coverage, in: language, title: words["lesson.coverage"])
        data["summary"] = .text(words["lesson.coverageText"])
        data["law"] = lawOfLessons(in: language)
        data["note"] = .text(words["lesson.coverageNote"])
        data["prints"] = .list(
          options.sheets.of(named: Self.coverageOrigin, in: language).map { sheet in
            [
              "href": .text("print/\(sheet.name).html"),
              "pdfHref": sheet.hasPDF ? .text("print/\(sheet.name).pdf") : false,
              "text": .text(words["sheet.open"]), "pdfText": .text(words["sheet.pdf"]),
            ]
          })
        data["l"] = .object(Object(words.group("lesson").filter { !$0.0.contains(".") }.map { ($0, .text($1)) }))
        data["topics"] = .list(
          Topic.allCases.map { topic in
            let entry = library.registry.curriculum[topic.rawValue]
            return [
              "name": .text(library.registry.name(of: topic, in: language)),
              "lang": .text(borrowed(topic, in: language)),
              "mark": entry?.record.state.isFit ?? false ? false : .text(words["unsure"]),
            ]
          })
        data["bands"] = .list(
          Band.classes.map { band in
            [
              "name": .text(words["band.\(band.rawValue)"]), "id": .text("band-\(band.rawValue)"),
              "grades": .text(
                words.filled(
                  "lesson.grades",
                  [("from", String(band.grades?.lowerBound ?? 0)), ("to", String(band.grades?.upperBound ?? 0))])),
              "terms": .list(
                Coverage.terms.map { value(of: library.coverage(of: band, term: $0), in: language) }),
            ]
          })
        try render("coverage", data, into: &out)
      }
    ]
  }

  /// What the coverage's sheet says it comes from.
  public static let coverageOrigin = "lessons:coverage"

  private func lawOfLessons(in language: LanguageIndex) -> Value {
    guard let law = library.registry.laws["child-act"], let article = law.article("4") else { return false }
    let name = law.shortName.isEmpty ? law.name : law.shortName
    let languages = library.site.languages
    return [
      "name": .text(name.text(in: language)), "nameLang": .text(Self.borrowed(name, in: language, languages)),
      "article": .text(words[language].filled("article", [("number", article.number)])),
      "text": .text(article.summary.text(in: language)),
      "textLang": .text(Self.borrowed(article.summary, in: language, languages)),
      "href": .text("\(Routes.laws)#\(anchor("child-act-4"))"),
    ]
  }

  private func value(of coverage: Coverage, in language: LanguageIndex) -> Value {
    let words = words[language]
    let sum = coverage.sum
    return [
      "title": .text(words.filled("lesson.termHeading", [("term", String(coverage.term))])),
      "hasLessons": .bool(!coverage.lessons.isEmpty),
      "isComplete": .bool(coverage.isComplete),
      "verdict": .text(coverage.verdict(library, words, in: language)),
      "lessons": .list(
        coverage.lessons.compactMap { place, minutes in
          guard let text = library.pages[place].shown(in: language) else { return nil }
          return [
            "title": .text(text.title), "href": .text(library.pages[place].route),
            "lang": text.language == language ? false : .text(library.site.languages[text.language].tag),
            "cells": cells(minutes), "total": .text(String(minutes.counted)),
            "periods": .text(coverage.periods(minutes.counted)),
          ]
        }),
      "sums": cells(sum), "total": .text(String(sum.counted)), "periods": .text(coverage.periods(sum.counted)),
      "needed": .text(String(Coverage.needed)), "neededPeriods": .text(coverage.periods(Coverage.needed)),
    ]
  }

  private func cells(_ minutes: TopicMinutes) -> Value {
    .list(Topic.allCases.map { ["minutes": .text(minutes[$0] == 0 ? "–" : String(minutes[$0]))] })
  }
}
