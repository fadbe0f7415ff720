import Diagnostics

/// A school's or a station's own name, colour and contacts, for its sheets: a file of Content/orgs.
public struct Organisation: Sendable {
  /// The name of its file without the ending.
  public var id: String
  /// The file as diagnostics name it.
  public var file: String
  /// Its name.
  public var name: Localized
  /// The colour of covers, as `#RRGGBB`.
  public var colour: String?
  /// A picture, by its path below Content.
  public var logo: String?
  /// Offices to turn to; they are added to the national ones and never take their place.
  public var contacts: [Office]

  /// What it has counted itself, for a slide of its talks.
  public var figures: Figures?

  /// A small table of its own, with where it comes from.
  public struct Figures: Sendable {
    /// What it shows.
    public var title: Localized
    /// The headings of its columns.
    public var columns: [Localized]
    /// Its rows: a name, and a number for each further column.
    public var rows: [Row]
    /// Where the numbers come from.
    public var source: Localized
    /// The day they are of.
    public var asOf: CalendarDate
    /// When they must be looked at again.
    public var reviewBy: CalendarDate?
    /// Where that stands.
    public var reviewBySpan: Span?

    /// A row.
    public struct Row: Sendable {
      /// What is counted.
      public var label: Localized
      /// How many.
      public var values: [Double]

      /// Makes a row.
      public init(label: Localized, values: [Double]) {
        self.label = label
        self.values = values
      }
    }

    /// Makes a table.
    public init(
      title: Localized, columns: [Localized], rows: [Row], source: Localized, asOf: CalendarDate,
      reviewBy: CalendarDate?, reviewBySpan: Span?
    ) {
      self.title = title
      self.columns = columns
      self.rows = rows
      self.source = source
      self.asOf = asOf
      self.reviewBy = reviewBy
      self.reviewBySpan = reviewBySpan
    }
  }

  /// An office: never a person's own telephone.
  public struct Office: Sendable {
    /// Its name.
    public var name: Localized
    /// Its number as people read it.
    public var number: String
    /// When somebody answers.
    public var hours: Localized

    /// When it must be looked at again.
    public var reviewBy: CalendarDate?
    /// Where that stands.
    public var reviewBySpan: Span?

    /// Makes an office.
    public init(
      name: Localized, number: String, hours: Localized, reviewBy: CalendarDate? = nil, reviewBySpan: Span? = nil
    ) {
      self.reviewBy = reviewBy
      self.reviewBySpan = reviewBySpan
      self.name = name
      self.number = number
      self.hours = hours
    }
  }

  /// Makes an organisation.
  public init(id: String, file: String, name: Localized, colour: String?, logo: String?, contacts: [Office]) {
    self.id = id
    self.file = file
    self.name = name
    self.colour = colour
    self.logo = logo
    self.contacts = contacts
  }
}
