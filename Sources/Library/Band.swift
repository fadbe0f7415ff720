/// Whom a page is written for, by age or calling.
public enum Band: String, CaseIterable, Sendable, Hashable {
  /// Grades 1 to 3.
  case six = "6-9"
  /// Grades 3 to 6.
  case nine = "9-12"
  /// Junior high school.
  case twelve = "12-15"
  /// Senior high school.
  case fifteen = "15-18"
  /// Adults.
  case adults
  /// Those who help for a living.
  case professionals

  /// Whether its readers are under 18.
  public var isMinor: Bool { ages != nil && self != .adults }

  /// The ages it covers; nil where age says nothing.
  public var ages: ClosedRange<Int>? {
    switch self {
    case .six: 6...8
    case .nine: 9...11
    case .twelve: 12...14
    case .fifteen: 15...17
    case .adults: 18...200
    case .professionals: nil
    }
  }
}
