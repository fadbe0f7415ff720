import Diagnostics
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["0001-01-01", "1999-12-31", "2000-02-29", "2024-02-29", "2026-11-20", "9999-12-31"])
  func readsAndWritesADay(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-01", "2026-1-01", "2026-01-1", "2026-01-011", "2026-00-01", "2026-13-01", "2026-01-00",
    "2026-01-32",
    "2026-04-31", "2026-02-29", "1900-02-29", "2100-02-29", "0000-01-01", "-026-01-01", "2026/01/01", "2026-01-01 ",
    " 2026-01-01", "２０２６-01-01", "2026-0a-01", "+026-01-01", "2026-01-01T00:00",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [(Int.min, 1, 1), (Int.max, 1, 1), (2026, Int.max, 1), (2026, 1, Int.min), (10_000, 1, 1)])
  func refusesNumbersThatAreNoDay(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2026-11-20", "2026-11-20", 0), ("2026-11-20", "2026-11-21", 1), ("2026-12-31", "2027-01-01", 1),
    ("2024-02-28", "2024-03-01", 2), ("2023-02-28", "2023-03-01", 1), ("2000-01-01", "2100-01-01", 36_525),
    ("0001-01-01", "9999-12-31", 3_652_058), ("1970-01-01", "2026-11-20", 20_777),
    ("2026-11-20", "1970-01-01", -20_777),
  ])
  func countsTheDaysBetween(start: String, end: String, days: Int) throws {
    let (start, end) = (try #require(CalendarDate(start)), try #require(CalendarDate(end)))
    #expect(start.days(until: end) == days)
    #expect(start.adding(days: days) == end)
    #expect((start < end) == (days > 0))
  }

  @Test func addsDaysAcrossEveryDayOfAHundredYearsAndMore() throws {
    var day = try #require(CalendarDate("1999-12-31"))
    var count = 0
    while day.year < 2110 {
      let next = day.adding(days: 1)
      let isNextDay = next.day == day.day + 1 && next.month == day.month && next.year == day.year
      let isNextMonth = next.day == 1 && next.month == day.month + 1 && next.year == day.year && day.day >= 28
      let isNextYear = (next.month, next.day) == (1, 1) && next.year == day.year + 1 && (day.month, day.day) == (12, 31)
      guard isNextDay || isNextMonth || isNextYear, CalendarDate(next.description) == next, day < next else {
        Issue.record("\(day) is followed by \(next)")
        return
      }
      day = next
      count += 1
    }
    #expect(count == 40_178)
  }

  @Test func staysInsideTheCalendar() throws {
    let day = try #require(CalendarDate("2026-11-20"))
    #expect(day.adding(days: Int.max).description == "9999-12-31")
    #expect(day.adding(days: Int.min).description == "0001-01-01")
    #expect(day.adding(days: 10_000_000).description == "9999-12-31")
    #expect(day.adding(days: -10_000_000).description == "0001-01-01")
  }
}
