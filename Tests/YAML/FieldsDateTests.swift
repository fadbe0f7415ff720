import Diagnostics
import Testing
import YAML

@Suite struct FieldsDateTests {
  @Test(arguments: ["2026-01-31", "'2026-01-31'", "\"2026-01-31\""])
  func readsADayWithOrWithoutQuotationMarks(word: String) {
    var fields = opened("a: \(word)")
    #expect(fields.date("a") == CalendarDate(year: 2026, month: 1, day: 31))
    #expect(fields.finish() == [])
  }

  @Test(arguments: [
    ("2026/1/31", "wrong-type", "write 2026-01-31"), ("2026.01.31", "wrong-type", "write 2026-01-31"),
    ("2026-1-31", "wrong-type", "write 2026-01-31"), ("112.10.18", "wrong-type", "write 2023-10-18"),
    ("112/2/29", "wrong-type", "write year-month-day"), ("113/2/29", "wrong-type", "write 2024-02-29"),
    ("31/1/2026", "wrong-type", "write year-month-day"), ("today", "wrong-type", "write year-month-day"),
    ("2026-01-31T00:00:00Z", "wrong-type", "write year-month-day"), ("2026", "wrong-type", "write year-month-day"),
    ("2026-02-29", "no-such-date", nil), ("2026-13-01", "no-such-date", nil), ("0000-01-01", "no-such-date", nil),
    ("2026-00-10", "no-such-date", nil), ("[2026-01-31]", "wrong-type", nil),
  ])
  func anythingElseIsAFault(word: String, id: String, fix: String?) {
    let text = "漢: \(word)"
    var fields = opened(text)
    #expect(fields.date("漢") == nil)
    let found = fields.finish()
    #expect(lines(found, in: text) == ["1:4 \(id) «\(word)»"])
    #expect(found.map(\.fix) == [fix])
  }

  @Test func aNeededDayThatIsNotThereIsAFault() {
    var fields = opened("b: 2026-01-31")
    #expect(fields.required(date: "a") == nil)
    #expect(fields.required(date: "b")?.day == 31)
    #expect(fields.finish().map(\.id) == ["missing-field"])
  }
}
