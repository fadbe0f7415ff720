/// How a band's lessons of a term cover what the law asks for: at least two hours, on five topics.
public struct Coverage: Sendable {
  /// Whose lessons.
  public var band: Band
  /// Of which term.
  public var term: Int
  /// The lessons, by their places in the library, and their minutes.
  public var lessons: [(place: Int, minutes: TopicMinutes)]

  /// Puts a band's lessons of a term together.
  public init(band: Band, term: Int, lessons: [(place: Int, minutes: TopicMinutes)]) {
    self.band = band
    self.term = term
    self.lessons = lessons
  }

  /// How many minutes a term has to have.
  public static let needed = 120
  /// The terms of a school year.
  public static let terms = [1, 2]

  /// The minutes of all lessons.
  public var sum: TopicMinutes { lessons.reduce(into: TopicMinutes()) { $0 += $1.minutes } }

  /// How many minutes are missing.
  public var missingMinutes: Int { max(0, Self.needed - sum.counted) }

  /// The topics that have no minute.
  public var missingTopics: [Topic] { Topic.allCases.filter { sum[$0] == 0 } }

  /// Whether nothing is missing.
  public var isComplete: Bool { missingMinutes == 0 && missingTopics.isEmpty }

  /// Minutes in periods of the band, with one digit behind the point.
  public func periods(_ minutes: Int) -> String {
    let tenths = (minutes * 10 * 2 + (band.period ?? 45)) / (2 * (band.period ?? 45))
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension Library {
  /// How the lessons of a band cover a term.
  public func coverage(of band: Band, term: Int) -> Coverage {
    let lessons = pages.indices.compactMap { place -> (place: Int, minutes: TopicMinutes)? in
      guard let plan = pages[place].about.lesson, plan.band == band, plan.term == term,
        let minutes = pages[place].source?.minutes
      else { return nil }
      return (place, minutes)
    }
    return Coverage(band: band, term: term, lessons: lessons)
  }

  /// Whether there is any lesson that counts for a term.
  public var hasCoverage: Bool { pages.contains { $0.about.lesson?.term != nil } }
}

extension Coverage {
  /// Whether it is complete, or what is missing, in words.
  public func verdict(_ library: Library, _ words: Words, in language: LanguageIndex) -> String {
    if isComplete { return words["lesson.complete"] }
    if lessons.isEmpty { return words["lesson.noLessons"] }
    var missing: [String] = []
    if missingMinutes > 0 {
      missing.append(words.filled("lesson.missingMinutes", [("minutes", String(missingMinutes))]))
    }
    if !missingTopics.isEmpty {
      let names = missingTopics.map { library.registry.name(of: $0, in: language) }
      missing.append(words.filled("lesson.missingTopics", [("topics", names.joined(separator: words["listComma"]))]))
    }
    return missing.joined(separator: " ")
  }
}
