import Diagnostics

/// The interface's words in one language.
struct Words: Sendable {
  private let texts: [String: String]

  init(_ texts: [String: String]) { self.texts = texts }

  /// A word, or its name where there is none.
  subscript(name: String) -> String { texts[name] ?? name }

  /// A word, or nil.
  func own(_ name: String) -> String? { texts[name] }

  /// A sentence with its places filled: `{date}` and the like.
  func filled(_ name: String, _ values: [(String, String)]) -> String {
    var text = self[name]
    for (place, value) in values { text = text.replacing("{\(place)}", with: value) }
    return text
  }

  /// A day as people write it.
  func date(_ day: CalendarDate) -> String {
    let month = own("review.months.\(day.month - 1)") ?? String(day.month)
    return filled("review.date", [("y", String(day.year)), ("m", month), ("d", String(day.day))])
  }

  /// The words that templates read: those that stand in no group.
  var flat: [(String, String)] { texts.filter { !$0.key.contains(".") }.sorted { $0.key < $1.key } }
}
