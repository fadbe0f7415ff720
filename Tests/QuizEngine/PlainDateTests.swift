import QuizEngine
import Testing

@Suite struct PlainDateTests {
  @Test(
    arguments: [
      ((2026, 3, 5), 6, (2026, 9, 5)), ((2026, 8, 31), 6, (2027, 2, 28)), ((2027, 8, 31), 6, (2028, 2, 29)),
      ((2026, 12, 1), 1, (2027, 1, 1)), ((2026, 5, 31), 0, (2026, 5, 31)), ((2099, 11, 30), 3, (2100, 2, 28)),
    ] as [((Int32, Int32, Int32), Int32, (Int32, Int32, Int32))])
  func aPeriodOfMonthsEndsOnTheSameDayOrTheMonthsLast(
    _ from: (Int32, Int32, Int32), _ months: Int32, _ to: (Int32, Int32, Int32)
  ) {
    let day = PlainDate(year: from.0, month: from.1, day: from.2).after(months: months)
    #expect(day == PlainDate(year: to.0, month: to.1, day: to.2))
  }

  @Test(arguments: [(2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (1899, 1, 1), (2026, 1, 0)])
  func whatIsNoDayHasNone(_ year: Int32, _ month: Int32, _ day: Int32) {
    #expect(PlainDate(year: year, month: month, day: day).after(months: 6) == nil)
  }

  @Test func itIsNeverLaterThanTheLaw() {
    // By law the period begins on the next day, and ends on the day before the one of the same number, or with the month.
    for year in Int32(2024)...2028 {
      for month in Int32(1)...12 {
        for day in 1...PlainDate(year: year, month: month, day: 1).daysInMonth {
          let known = PlainDate(year: year, month: month, day: day)
          guard let told = known.after(months: 6), let start = known.next else { continue }
          var end = PlainDate(year: start.year, month: start.month &+ 6, day: 1)
          if end.month > 12 { (end.year, end.month) = (end.year + 1, end.month - 12) }
          if start.day > end.daysInMonth {
            end.day = end.daysInMonth
          } else if start.day == 1 {
            end.month -= 1
            if end.month == 0 { (end.year, end.month) = (end.year - 1, 12) }
            end.day = end.daysInMonth
          } else {
            end.day = start.day - 1
          }
          #expect((told.year, told.month, told.day) <= (end.year, end.month, end.day))
        }
      }
    }
  }
}

extension PlainDate {
  fileprivate var next: PlainDate? {
    if day < daysInMonth { return PlainDate(year: year, month: month, day: day + 1) }
    return month == 12 ? PlainDate(year: year + 1, month: 1, day: 1) : PlainDate(year: year, month: month + 1, day: 1)
  }
}
