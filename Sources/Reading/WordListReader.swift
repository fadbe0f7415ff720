import Diagnostics
import Library
import YAML

// Words that do not stand in texts, and how long sentences may be.
extension GuidanceReader {
  /// For each rule its lists by language; what holds for all lists of a rule stands beside the languages.
  func words(_ fields: inout Fields) -> WordRules {
    var entries: [WordRules.Entry] = []
    for rule in WordRules.ids {
      _ = fields.fields(rule) { group in
        let mayBeQuoted = group.bool("may-be-quoted") ?? false
        let mayStandByHelp = group.bool("may-stand-by-help") ?? false
        for (place, language) in site.languages.enumerated() {
          entries += group.list(language.tag) { entry in
            let each = entry.string("each") ?? ""
            return WordRules.Entry(
              rule: rule, language: place,
              words: lowered("find", &entry) + each.filter { !$0.isWhitespace }.map { String($0) },
              unless: lowered("unless", &entry), say: entry.required(string: "say"),
              isError: entry.choice("severity", as: Weight.self) != .warning, mayBeQuoted: mayBeQuoted,
              mayStandByHelp: mayStandByHelp, bands: Set(entry.choices("bands", as: Band.self)),
              kinds: Set(entry.choices("kinds", as: PageKind.self)))
          }
        }
        takeOthers(&group)
      }
    }
    return WordRules(entries, languages: site.languages.count)
  }

  /// What lessons do not ask pupils.
  func lessons(_ fields: inout Fields) -> LessonRules {
    var rules = LessonRules()
    _ = fields.fields("disclosure") { group in
      rules.disclosure = phrases("ask", &group).map { $0.map { LessonRules.Shape($0) } }
      rules.unless = phrases("unless", &group)
    }
    return rules
  }

  func sentences(_ fields: inout Fields) -> SentenceRules {
    var rules = SentenceRules()
    rules.longest = Array(repeating: [:], count: site.languages.count)
    rules.countsCharacters = Array(repeating: false, count: site.languages.count)
    rules.mostSentences = fields.int("paragraph", in: 1...100)
    _ = fields.fields("longest") { group in
      for (place, language) in site.languages.enumerated() {
        _ = group.fields(language.tag) { inner in
          rules.countsCharacters[place] = inner.choice("unit", as: Unit.self) == .characters
          for band in Band.allCases { rules.longest[place][band] = inner.int(band.rawValue, in: 1...1000) }
        }
      }
      takeOthers(&group)
    }
    return rules
  }
}

/// How much a word weighs.
private enum Weight: String, CaseIterable {
  case error, warning
}

/// What sentences are counted in.
private enum Unit: String, CaseIterable {
  case characters, words
}
