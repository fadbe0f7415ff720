import Diagnostics

/// A small form that works out the last day of a period on the reader's device.
///
/// A fenced block named `deadline` writes it, with the number of months:
///
///     ```deadline
///     months: 6
///     ```
public struct DeadlineBlock: Sendable, Equatable {
  /// How many months the period has.
  public var months: Int

  /// Reads a block.
  public static func read(_ text: String, file: String, span: Span?) -> (DeadlineBlock?, [Diagnostic]) {
    let lines = text.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }
    let sides = lines.first?.split(separator: ":", maxSplits: 1).map { $0.trimmed } ?? []
    guard lines.count == 1, sides.count == 2, sides[0] == "months", let months = Int(sides[1]),
      (1...120).contains(months)
    else {
      return (
        nil,
        [
          Diagnostic(
            "deadline-form", file: file, span: span, "a deadline is a number of months", fix: "write 'months: 6' in it")
        ]
      )
    }
    return (DeadlineBlock(months: months), [])
  }
}
