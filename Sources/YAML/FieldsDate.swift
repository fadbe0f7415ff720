import Diagnostics

// Days of the calendar.
extension Fields {
  /// A day of the calendar, written `YYYY-MM-DD`, with or without quotation marks.
  public mutating func date(_ key: String) -> CalendarDate? {
    guard let node = value(of: key) else { return nil }
    guard case .scalar(let text, _) = node.content else {
      reportWrongType(key, node, wanted: "a date such as 2026-01-31")
      return nil
    }
    if let date = CalendarDate(text) { return date }
    let scalar = Scalar(text: text, span: node.span)
    if let meant = meantDate(text) {
      reportWrongText(key, scalar, wanted: "a date such as 2026-01-31", fix: "write \(meant)")
    } else if isDateShaped(text) {
      report("no-such-date", at: node.span, "'\(key)' is \(text), a day that the calendar does not have")
    } else {
      reportWrongText(key, scalar, wanted: "a date such as 2026-01-31", fix: "write year-month-day")
    }
    return nil
  }

  /// A day of the calendar that must be there.
  public mutating func required(date key: String) -> CalendarDate? {
    requires(key) ? date(key) : nil
  }

  private func isDateShaped(_ text: String) -> Bool {
    text.utf8.count == 10
      && text.utf8.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
      }
  }

  /// The day meant by another way of writing it, years of the Republic of China (民國) among them.
  private func meantDate(_ text: String) -> CalendarDate? {
    guard text.utf8.count <= 20 else { return nil }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
    let numbers = parts.compactMap { part in part.allSatisfy(\.isASCII) ? Int(part) : nil }
    guard numbers.count == 3, parts.count == 3 else { return nil }
    let year = (100...200).contains(numbers[0]) ? numbers[0] + 1911 : numbers[0]
    guard year >= 1000 else { return nil }
    return CalendarDate(year: year, month: numbers[1], day: numbers[2])
  }
}
