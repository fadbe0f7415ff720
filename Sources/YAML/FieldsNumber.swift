import Diagnostics

// Truth values, numbers and dates.
extension Fields {
  /// `true` or `false`; the other words that YAML 1.1 takes for them are refused.
  public mutating func bool(_ key: String) -> Bool? { nil }

  /// A whole number in decimal digits, within a range.
  public mutating func int(_ key: String, in range: ClosedRange<Int> = Int.min...Int.max) -> Int? { nil }

  /// A whole number that must be there.
  public mutating func required(int key: String, in range: ClosedRange<Int> = Int.min...Int.max) -> Int? { nil }

  /// A decimal number.
  public mutating func double(_ key: String) -> Double? { nil }

  /// A day of the calendar, written `YYYY-MM-DD`.
  public mutating func date(_ key: String) -> CalendarDate? { nil }

  /// A day of the calendar that must be there.
  public mutating func required(date key: String) -> CalendarDate? { nil }
}
