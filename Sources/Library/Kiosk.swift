import Diagnostics

/// What kiosk.yml says: which part of a site stands in a touch screen, and how it behaves there.
public struct Kiosk: Sendable {
  /// The languages to choose from, in order.
  public var languages: [LanguageIndex]
  /// The reader's doors, as places in the site's list of audiences, in order.
  public var doors: [Int]
  /// Where the doors stand in the file.
  public var doorSpans: [Span?] = []
  /// The kinds of page; quizzes are chosen by name.
  public var kinds: Set<PageKind>
  /// The quizzes and stories, in any order; nil for all that fit the doors.
  public var quizzes: [Link]?
  /// Pages that stand there whatever their readers.
  public var kept: [Link] = []
  /// Pages that do not stand there.
  public var leftOut: [Link] = []
  /// The school or station whose offices are named, by its file in Content/orgs.
  public var organisation: Link?
  /// The page that the choice of a language leads to; nil for the tiles.
  public var start: Link?
  /// What is for the reader's own device: pages, contacts and actions.
  public var ownDevice: [Link] = []
  /// How long nobody touches the screen before it asks.
  public var idleSeconds = Kiosk.usualIdleSeconds
  /// How long it then waits before it forgets.
  public var warningSeconds = Kiosk.usualWarningSeconds
  /// Whether pages may be printed.
  public var mayPrint = false
  /// Whether the page that asks a few questions is there.
  public var hasHelper = false
  /// The file as diagnostics name it.
  public var file: String

  /// A minute and a half: long enough to read a screen, short enough for whoever walks away.
  public static let usualIdleSeconds = 90
  /// Long enough to walk back two steps.
  public static let usualWarningSeconds = 20
  /// What is shown where nothing is said: sheets for paper and texts for professionals are left out.
  public static let usualKinds: Set<PageKind> = [.case, .guide, .page, .quiz, .tactic]

  /// Makes a kiosk for some languages and doors.
  public init(languages: [LanguageIndex], doors: [Int], kinds: Set<PageKind> = Kiosk.usualKinds, file: String) {
    self.languages = languages
    self.doors = doors
    self.kinds = kinds
    self.file = file
  }

  /// The place of a door among those that are there.
  func place(ofDoor audience: Int) -> Int? { doors.firstIndex(of: audience) }
}
