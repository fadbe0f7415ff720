import Diagnostics

/// Somebody who helps.
public struct Contact: Registered {
  /// The common part.
  public var record: Record
  /// Its name.
  public var name: Localized
  /// The number as people read it.
  public var number: String?
  /// The number as a telephone dials it.
  public var dial: String?
  /// When somebody answers.
  public var hours: Localized
  /// Whether that is day and night, all year.
  public var isAlwaysOpen: Bool
  /// How to reach it in writing, where that is possible.
  public var byText: Localized?
  /// Who may turn to it, for what.
  public var who: Localized
  /// The youngest age served, if there is a limit.
  public var fromAge: Int?
  /// The oldest age served, if there is a limit.
  public var toAge: Int?
  /// Where it serves.
  public var region: String
  /// The languages spoken there, as BCP 47 tags.
  public var languages: [String]
  /// Its address on the web.
  public var url: String?
  /// Whether it stands in help boxes without being asked for.
  public var isGeneral: Bool
  /// What it is for, in words for children; what has none is not shown to children in help boxes.
  public var forChildren: Localized?

  /// Makes a contact.
  public init(
    record: Record, name: Localized, number: String?, dial: String?, hours: Localized, isAlwaysOpen: Bool,
    byText: Localized?, who: Localized, fromAge: Int?, toAge: Int?, region: String, languages: [String], url: String?,
    isGeneral: Bool, forChildren: Localized? = nil
  ) {
    self.record = record
    self.name = name
    self.number = number
    self.dial = dial
    self.hours = hours
    self.isAlwaysOpen = isAlwaysOpen
    self.byText = byText
    self.who = who
    self.fromAge = fromAge
    self.toAge = toAge
    self.region = region
    self.languages = languages
    self.url = url
    self.isGeneral = isGeneral
    self.forChildren = forChildren
  }

  /// Whether it turns away everybody under 18.
  public var isForAdultsOnly: Bool { (fromAge ?? 0) >= 18 }

  /// Whether somebody of these ages may turn to it.
  public func serves(_ ages: ClosedRange<Int>) -> Bool {
    (fromAge ?? 0) <= ages.upperBound && (toAge ?? 200) >= ages.lowerBound
  }
}

/// A law.
public struct Law: Registered {
  /// The common part.
  public var record: Record
  /// Its full name.
  public var name: Localized
  /// What people call it.
  public var shortName: Localized
  /// Its official text.
  public var url: String
  /// When it was last amended.
  public var amended: CalendarDate?
  /// Its articles, in the order of the file.
  public var articles: [Article]

  /// Makes a law.
  public init(
    record: Record, name: Localized, shortName: Localized, url: String, amended: CalendarDate?, articles: [Article]
  ) {
    self.record = record
    self.name = name
    self.shortName = shortName
    self.url = url
    self.amended = amended
    self.articles = articles
  }

  /// The article of a number.
  public func article(_ number: String) -> Article? { articles.first { $0.number == number } }

  /// One article.
  public struct Article: Sendable {
    /// Its number, as in `law:child-act/39`.
    public var number: String
    /// What it is about, in a few words.
    public var title: Localized?
    /// What it says, in our words.
    public var summary: Localized
    /// What it threatens with.
    public var penalty: Localized?
    /// Whether an offence under it is prosecuted only if the person harmed asks for it.
    public var complaint: Complaint?
    /// What else has to be said about that.
    public var complaintNote: Localized?
    /// Since when it is in force, where that differs from the law's.
    public var effective: CalendarDate?
    /// Whether it is in force.
    public var isInForce: Bool

    /// Makes an article.
    public init(number: String, summary: Localized, effective: CalendarDate?, isInForce: Bool) {
      self.number = number
      self.summary = summary
      self.effective = effective
      self.isInForce = isInForce
    }

    /// Whether a complaint is needed.
    public enum Complaint: String, CaseIterable, Sendable {
      /// Nobody is prosecuted without one.
      case needed
      /// Only for a part of the article.
      case partly
      /// The authorities act of their own accord.
      case notNeeded = "not-needed"
    }
  }
}

/// A statement that pages quote.
public struct Fact: Registered {
  /// The common part.
  public var record: Record
  /// The words that stand where a link to it has none of its own.
  public var text: Localized

  /// Makes a fact.
  public init(record: Record, text: Localized) {
    self.record = record
    self.text = text
  }
}

/// Where a statement comes from.
public struct Source: Registered {
  /// The common part.
  public var record: Record
  /// Its title.
  public var title: Localized
  /// Who issued it.
  public var publisher: Localized
  /// When, as far as is known.
  public var date: Localized?
  /// Where it can be read.
  public var url: String?

  /// Makes a source.
  public init(record: Record, title: Localized, publisher: Localized, date: Localized?, url: String?) {
    self.record = record
    self.title = title
    self.publisher = publisher
    self.date = date
    self.url = url
  }
}

/// A word we use, and what we mean by it.
public struct Term: Registered {
  /// The common part.
  public var record: Record
  /// The word.
  public var name: Localized
  /// What it means, in plain words.
  public var meaning: Localized

  /// Makes a term.
  public init(record: Record, name: Localized, meaning: Localized) {
    self.record = record
    self.name = name
    self.meaning = meaning
  }
}

/// A table of figures.
public struct Statistic: Registered {
  /// The common part.
  public var record: Record
  /// What it counts.
  public var title: Localized
  /// What one of it is.
  public var unit: Localized
  /// What has to be said beside it.
  public var note: Localized?
  /// The heading of the first column and of each series.
  public var columns: [Localized]
  /// The rows: a label, and a number for each series.
  public var rows: [Row]

  /// Makes a table.
  public init(
    record: Record, title: Localized, unit: Localized, note: Localized?, columns: [Localized], rows: [Row]
  ) {
    self.record = record
    self.title = title
    self.unit = unit
    self.note = note
    self.columns = columns
    self.rows = rows
  }

  /// One row.
  public struct Row: Sendable, Hashable {
    /// What the row is about.
    public var label: String
    /// One number for each series.
    public var values: [Double]

    /// Makes a row.
    public init(label: String, values: [Double]) {
      self.label = label
      self.values = values
    }
  }
}

/// Something that advice tells readers to do, or not to do.
public struct Action: Registered {
  /// The common part.
  public var record: Record
  /// A verb first.
  public var name: Localized

  /// Makes an action.
  public init(record: Record, name: Localized) {
    self.record = record
    self.name = name
  }
}
