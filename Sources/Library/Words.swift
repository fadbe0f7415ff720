import Diagnostics

/// The interface's words in one language.
public struct Words: Sendable {
  private let texts: [String: String]

  /// Takes the words of a theme.
  public init(_ texts: [String: String]) { self.texts = texts }

  /// A word, or its name where there is none.
  public subscript(name: String) -> String { texts[name] ?? name }

  /// A word, or nil.
  private func own(_ name: String) -> String? { texts[name] }

  /// A sentence with its places filled: `{date}` and the like; a place that no value is for stays.
  public func filled(_ name: String, _ values: [(String, String)]) -> String {
    var out: [UInt8] = []
    var rest = Substring(self[name]).utf8
    while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let place = rest[rest.index(after: open)..<close]
      let value = values.first { $0.0.utf8.elementsEqual(place) }?.1
      out += rest[..<open]
      if let value { out += value.utf8 } else { out += rest[open...close] }
      rest = rest[rest.index(after: close)...]
    }
    out += rest
    return String(decoding: out, as: UTF8.self)
  }

  /// What this language calls another, by its tag.
  public func language(_ tag: String) -> String { own("language.\(tag)") ?? tag }

  /// A day as people write it.
  public func date(_ day: CalendarDate) -> String {
    let month = own("review.months.\(day.month - 1)") ?? String(day.month)
    return filled("review.date", [("y", String(day.year)), ("m", month), ("d", String(day.day))])
  }

  /// All words, groups among them, in order.
  public var flatAll: [(String, String)] { texts.sorted { $0.key < $1.key } }

  /// The words that templates read: those that stand in no group.
  public var flat: [(String, String)] { texts.filter { !$0.key.contains(".") }.sorted { $0.key < $1.key } }

  /// The words of a group, by what follows its name.
  public func group(_ name: String) -> [(String, String)] {
    flatAll.filter { $0.0.hasPrefix(name + ".") }.map { (String($0.0.dropFirst(name.count + 1)), $0.1) }
  }
}
