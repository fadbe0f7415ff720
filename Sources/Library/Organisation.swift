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
