/// A day of the calendar.
public struct PlainDate: Sendable, Equatable {
  /// The year, 1900 to 2200.
  public var year: Int32
  /// The month, 1 to 12.
  public var month: Int32
  /// The day, from 1.
  public var day: Int32

  /// Makes a day, real or not.
  public init(year: Int32, month: Int32, day: Int32) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether there is such a day.
  public var isReal: Bool {
    year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth
  }

  /// How many days its month has.
  public var daysInMonth: Int32 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The day some months later, or the month's last day where it is too short; nil where this is no day.
  ///
  /// It is never later than the day on which a period of months ends by law, so whoever goes by it is in time.
  public func after(months: Int32) -> PlainDate? {
    guard isReal, months >= 0, months <= 1200 else { return nil }
    let count = year &* 12 &+ (month &- 1) &+ months
    var result = PlainDate(year: count / 12, month: count % 12 &+ 1, day: 1)
    result.day = min(day, result.daysInMonth)
    return result
  }
}
