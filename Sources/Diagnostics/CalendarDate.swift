/// A day in the Gregorian calendar, from the year 1 to the year 9999.
public struct CalendarDate: Hashable, Sendable, Comparable {
  /// The year, from 1 to 9999.
  public var year: Int { Int(code >> 9) }
  /// The month, from 1 to 12.
  public var month: Int { Int(code >> 5 & 15) }
  /// The day of the month, from 1.
  public var day: Int { Int(code & 31) }

  private let code: Int32

  /// A day that the calendar has, or nil.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= CalendarDate.length(ofMonth: month, year: year) else { return nil }
    code = Int32(year << 9 | month << 5 | day)
  }

  /// Reads `YYYY-MM-DD`, and nothing else.
  public init?(_ text: String) {
    var digits = [0, 0, 0]
    var index = 0
    for byte in text.utf8 {
      switch index {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<10:
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        let part = index < 4 ? 0 : index < 7 ? 1 : 2
        digits[part] = digits[part] * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      index += 1
    }
    guard index == 10 else { return nil }
    self.init(year: digits[0], month: digits[1], day: digits[2])
  }

  /// The earlier day is the lesser.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.code < right.code }

  /// The days from this day to another; negative where the other is earlier.
  public func days(until other: CalendarDate) -> Int { other.ordinal - ordinal }

  /// The day that is so many days later; beyond the calendar, its first or last day.
  public func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    let clamped = overflow ? (days < 0 ? 0 : Self.lastOrdinal) : min(max(0, sum), Self.lastOrdinal)
    return CalendarDate(ordinal: clamped)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

// Days counted from 1 January of the year 1, which is day 0.
extension CalendarDate {
  private static let lastOrdinal = 3_652_058
  private static let daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

  private var ordinal: Int {
    let before = year - 1
    let leapDay = month > 2 && Self.isLeap(year) ? 1 : 0
    return before * 365 + before / 4 - before / 100 + before / 400 + Self.daysBeforeMonth[month - 1] + leapDay + day - 1
  }

  /// `ordinal` is from 0 to `lastOrdinal`.
  private init(ordinal: Int) {
    // Whole cycles of 400, 100, 4 and 1 years; the last day of a cycle belongs to its last part.
    let (cycles, inCycle) = ordinal.quotientAndRemainder(dividingBy: 146_097)
    let centuries = min(inCycle / 36_524, 3)
    let inCentury = inCycle - centuries * 36_524
    let (leaps, inLeap) = inCentury.quotientAndRemainder(dividingBy: 1_461)
    let years = min(inLeap / 365, 3)
    let year = cycles * 400 + centuries * 100 + leaps * 4 + years + 1
    var day = inLeap - years * 365 + 1
    var month = 1
    while month < 12, day > Self.length(ofMonth: month, year: year) {
      day -= Self.length(ofMonth: month, year: year)
      month += 1
    }
    code = Int32(year << 9 | month << 5 | day)
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
